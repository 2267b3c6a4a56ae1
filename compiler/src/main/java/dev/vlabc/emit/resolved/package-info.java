/**
 * {@code lab.resolved.yaml}: the plan itself, with every default and every allocation. May use what
 * {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.resolved;

import org.jspecify.annotations.NullMarked;
