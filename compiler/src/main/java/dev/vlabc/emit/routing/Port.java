package dev.vlabc.emit.routing;

import dev.vlabc.plan.Routing;
import dev.vlabc.value.Prefix;
import java.util.List;

/**
 * A router's interface to a neighbour.
 *
 * @param tier the neighbour's
 * @param addresses its own, one of each family; none where BGP runs between link-local ones
 * @param gateways the neighbour's
 */
public record Port(
    String name,
    String neighbour,
    Tier tier,
    Routing routing,
    int mtu,
    List<Prefix> addresses,
    List<Prefix> gateways) {}
