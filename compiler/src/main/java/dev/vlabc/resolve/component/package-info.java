/**
 * The components of a lab: what is said about each, who gives it what it requires, and what is
 * dealt out to it. May use {@code catalog}, {@code lock}, {@code spec}, {@code plan}, {@code data},
 * {@code schema}, {@code language}, {@code resolve.space}, {@code resolve.index} and {@code
 * resolve.provider}.
 */
@NullMarked
package dev.vlabc.resolve.component;

import org.jspecify.annotations.NullMarked;
