/**
 * The rules that a plan must keep: one class each, in the one list of {@link
 * dev.vlabc.check.Checks}. May use {@code plan}, {@code value}, {@code diagnostic}, {@code source}.
 */
@NullMarked
package dev.vlabc.check;

import org.jspecify.annotations.NullMarked;
