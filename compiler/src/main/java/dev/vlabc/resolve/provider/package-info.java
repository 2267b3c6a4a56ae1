/**
 * One resolver for each provider: what its clusters stand on, what they ask to be allocated, and
 * what comes of it in the plan. May use {@code spec}, {@code plan}, {@code lock}, {@code
 * resolve.space}, {@code catalog}, {@code value}, {@code source}.
 */
@NullMarked
package dev.vlabc.resolve.provider;

import org.jspecify.annotations.NullMarked;
