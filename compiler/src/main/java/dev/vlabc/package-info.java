/**
 * The facade: {@link dev.vlabc.Compiler} is the first file to read. It may use every package but
 * {@code cli}.
 */
@NullMarked
package dev.vlabc;

import org.jspecify.annotations.NullMarked;
