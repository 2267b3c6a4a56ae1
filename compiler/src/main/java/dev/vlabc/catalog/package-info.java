/**
 * What vlabc knows beside the spec: components, the capabilities that they provide and require, and
 * pinned images. May use {@code value}, {@code data}, {@code schema}, {@code diagnostic}, {@code
 * source}.
 */
@NullMarked
package dev.vlabc.catalog;

import org.jspecify.annotations.NullMarked;
