/**
 * The lab as it was written, in types: records that mirror the language after {@code like}, ranges
 * and defaults have been worked out, and the binder that makes them. References are still text. May
 * use {@code value}, {@code data}, {@code language}, {@code diagnostic}, {@code source}.
 */
@NullMarked
package dev.vlabc.spec;

import org.jspecify.annotations.NullMarked;
