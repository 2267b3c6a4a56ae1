/**
 * The one tree of values with places, and the only readers and writers of YAML and JSON. May use
 * {@code source} and {@code diagnostic}.
 */
@NullMarked
package dev.vlabc.data;

import org.jspecify.annotations.NullMarked;
