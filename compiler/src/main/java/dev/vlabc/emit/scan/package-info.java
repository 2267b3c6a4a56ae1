/**
 * Looks for secrets in what is about to be written. Uses {@code output} alone, so that no target
 * can get past it.
 */
@NullMarked
package dev.vlabc.emit.scan;

import org.jspecify.annotations.NullMarked;
