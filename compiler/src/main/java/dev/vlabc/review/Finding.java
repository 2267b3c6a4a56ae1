package dev.vlabc.review;

import dev.vlabc.plan.Origin;
import dev.vlabc.source.Path;
import java.util.Optional;

/**
 * One value of a plan.
 *
 * @param origin why it is what it is, or why there is what it belongs to; empty: nobody knows
 * @param own whether the origin is the value's own
 */
public record Finding(Path path, String value, Optional<Origin> origin, boolean own) {}
