/**
 * Pebble, and the only place that knows it: our delimiters, strict variables, and escaping of every
 * printed value by the kind of file that the template makes. May use {@code data} for quoting.
 */
@NullMarked
package dev.vlabc.emit.template;

import org.jspecify.annotations.NullMarked;
