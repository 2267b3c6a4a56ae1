/**
 * Virtual machines of libvirt: a domain for each, and two scripts that make and take away what they
 * need beside them, in {@code hosts/<host>/partitions/<partition>/vms}. Written for libvirt 9.0 and
 * VirtualBMC 3.3.0. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.libvirt;

import org.jspecify.annotations.NullMarked;
