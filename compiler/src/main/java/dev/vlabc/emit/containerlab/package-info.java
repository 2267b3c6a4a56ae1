/**
 * containerlab's topology of each partition that is played on a host: {@code
 * hosts/<host>/partitions/<partition>/topology.clab.yml}. Written for containerlab v0.79.0. May use
 * what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.containerlab;

import org.jspecify.annotations.NullMarked;
