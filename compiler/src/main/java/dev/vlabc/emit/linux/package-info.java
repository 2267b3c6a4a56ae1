/**
 * What a plain Linux node runs when its links are there: addresses and static routes, in {@code
 * config/<node>/network.sh}. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.linux;

import org.jspecify.annotations.NullMarked;
