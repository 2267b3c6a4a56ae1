/**
 * The lab's own registries, {@code hosts/<host>/registries}, and how images, charts and artifacts
 * are referred to with these between. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.registry;

import org.jspecify.annotations.NullMarked;
