/**
 * What a component's own templates make: the values of its charts and its objects. May use {@code
 * plan}, {@code catalog}, {@code data}, {@code emit.template} and {@code emit.registry}.
 */
@NullMarked
package dev.vlabc.emit.component;

import org.jspecify.annotations.NullMarked;
