/**
 * What names mean: the things that a lab declares, those that exist unwritten, and whether every
 * reference names one. May use {@code spec}, {@code catalog}, {@code schema}, {@code value}, {@code
 * source}, {@code diagnostic}.
 */
@NullMarked
package dev.vlabc.resolve.index;

import org.jspecify.annotations.NullMarked;
