/**
 * What vlabc has to say about its input: diagnostics with codes and places, gathered beside
 * results, never thrown. May use {@code source}.
 */
@NullMarked
package dev.vlabc.diagnostic;

import org.jspecify.annotations.NullMarked;
