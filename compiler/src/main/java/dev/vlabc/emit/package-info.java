/**
 * What becomes of a plan: files. Each package below is one {@link dev.vlabc.emit.target.Target}, a
 * pure function from the plan to its files; {@link dev.vlabc.emit.Targets} lists them, and nothing
 * else knows them all. Computed objects are trees written by {@code data}; texts for people and
 * programs are Pebble templates, and only {@code emit.template} knows Pebble. May use {@code
 * value}, {@code source}, {@code plan}, {@code data} and {@code output}.
 */
@NullMarked
package dev.vlabc.emit;

import org.jspecify.annotations.NullMarked;
