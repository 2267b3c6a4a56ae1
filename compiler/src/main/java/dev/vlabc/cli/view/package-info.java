/**
 * How results look: diagnostics as text with the lines they are about, the same as JSON, and the
 * one line that says how a run ended. The only package that knows of colours and of the width of
 * characters. May use {@code source}, {@code diagnostic} and {@code data}.
 */
@NullMarked
package dev.vlabc.cli.view;

import org.jspecify.annotations.NullMarked;
