/**
 * What vlabc deals out: the spaces that the lock pins places of, and how a place becomes an address
 * or a port. May use {@code lock}, {@code spec}, {@code value}.
 */
@NullMarked
package dev.vlabc.resolve.space;

import org.jspecify.annotations.NullMarked;
