/**
 * What all targets have in common: what a target is, where files go, how they begin. Uses no
 * target.
 */
@NullMarked
package dev.vlabc.emit.target;

import org.jspecify.annotations.NullMarked;
