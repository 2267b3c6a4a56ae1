/**
 * {@code scripts/*.sh}: what brings the lab up, looks at it and takes it down, for the recipes of
 * the justfile; and what of a plan is rendered at all. May use what {@code emit} may, and the
 * targets whose files it calls.
 */
@NullMarked
package dev.vlabc.emit.script;

import org.jspecify.annotations.NullMarked;
