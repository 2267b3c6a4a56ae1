/**
 * What can be asked of a lab that was compiled. May use {@code value}, {@code source}, {@code data}
 * and {@code plan}.
 */
@NullMarked
package dev.vlabc.review;

import org.jspecify.annotations.NullMarked;
