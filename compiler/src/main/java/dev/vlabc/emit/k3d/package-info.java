/**
 * k3d's configuration of each cluster that it runs: {@code
 * hosts/<host>/clusters/<cluster>/k3d.yaml}. Written for k3d v5.9.0. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.k3d;

import org.jspecify.annotations.NullMarked;
