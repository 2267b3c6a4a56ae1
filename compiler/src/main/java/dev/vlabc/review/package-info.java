/**
 * What can be asked of a lab that was compiled. May use {@code value}, {@code source}, {@code
 * data}, {@code plan}, {@code catalog} and {@code emit.registry}.
 */
@NullMarked
package dev.vlabc.review;

import org.jspecify.annotations.NullMarked;
