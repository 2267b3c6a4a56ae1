/**
 * Allocations that stay where they are. A batch of requests and the lock of the time before become
 * grants and the next lock: what was granted and is still asked for keeps its place, whatever is
 * added, removed or reordered around it. Knows places, not what they stand for; may use {@code
 * value}, {@code source}, {@code diagnostic} and {@code data}.
 */
@NullMarked
package dev.vlabc.lock;

import org.jspecify.annotations.NullMarked;
