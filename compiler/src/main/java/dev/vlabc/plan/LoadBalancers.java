package dev.vlabc.plan;

import dev.vlabc.value.AddressRange;
import java.util.List;

/**
 * Addresses for services of a cluster.
 *
 * @param pinned those that are dealt out to components beforehand, which nobody else may take
 * @param free those that a service gets that asked for none
 */
public record LoadBalancers(List<AddressRange> pinned, List<AddressRange> free) {}
