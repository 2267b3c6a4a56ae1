/**
 * What virtual machines inside containers need beside containerlab's topology: one script for all
 * of a partition, {@code hosts/<host>/partitions/<partition>/config/vm-entrypoint.sh}. Written for
 * mini-lab v0.6.0. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.vm;

import org.jspecify.annotations.NullMarked;
