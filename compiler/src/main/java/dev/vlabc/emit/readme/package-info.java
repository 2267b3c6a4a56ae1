/**
 * {@code README.md}: what the lab is, what it needs, what to type. May use what {@code emit} may.
 */
@NullMarked
package dev.vlabc.emit.readme;

import org.jspecify.annotations.NullMarked;
