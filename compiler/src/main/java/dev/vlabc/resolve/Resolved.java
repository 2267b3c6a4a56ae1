package dev.vlabc.resolve;

import dev.vlabc.lock.Lock;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;

/**
 * What came of resolving.
 *
 * @param lock to be written where there are no errors
 * @param whole whether nothing is missing for a fault of its own, so that sums may be trusted
 */
public record Resolved(Lab plan, Provenance provenance, Lock lock, boolean whole) {}
