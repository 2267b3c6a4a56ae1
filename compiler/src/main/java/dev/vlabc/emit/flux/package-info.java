/**
 * What Flux reads: {@code flux/<cluster>}, the root that it watches, and {@code apps/<cluster>},
 * what it applies. Written for Flux 2.6 to 2.9. May use what {@code emit} may, {@code catalog},
 * {@code emit.component} and {@code emit.registry}.
 */
@NullMarked
package dev.vlabc.emit.flux;

import org.jspecify.annotations.NullMarked;
