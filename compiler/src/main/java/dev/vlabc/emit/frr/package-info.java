/**
 * What FRRouting reads on switches, exits and machines that route: {@code config/<node>/frr.conf},
 * and {@code daemons} and {@code vtysh.conf} for all. Only commands that FRR 8.4 and 10.3 both
 * know. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.frr;

import org.jspecify.annotations.NullMarked;
