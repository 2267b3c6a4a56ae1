/**
 * The resolved lab: every default and every allocation written out, every reference good. Pure
 * data; equality knows nothing of lines, which {@link dev.vlabc.plan.Provenance} keeps beside it.
 * All output is a function of a plan. May use {@code value} and {@code source}.
 */
@NullMarked
package dev.vlabc.plan;

import org.jspecify.annotations.NullMarked;
