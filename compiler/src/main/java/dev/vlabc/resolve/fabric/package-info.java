/**
 * Partitions: their switches from numbers or written out, which machine hangs on which leaf, every
 * link with its ports, and the management network. May use {@code spec}, {@code plan}, {@code
 * lock}, {@code resolve.index}, {@code resolve.space}, {@code catalog}, {@code value}, {@code
 * diagnostic}, {@code source}.
 */
@NullMarked
package dev.vlabc.resolve.fabric;

import org.jspecify.annotations.NullMarked;
