/**
 * Small immutable values: addresses, prefixes, MACs, UUIDs, quantities, versions, host names,
 * ports. Texts of users are read by {@code parse}, which answers with nothing where the text is
 * malformed; constructors take computed values and throw where those are out of bounds. Knows only
 * the JDK.
 */
@NullMarked
package dev.vlabc.value;

import org.jspecify.annotations.NullMarked;
