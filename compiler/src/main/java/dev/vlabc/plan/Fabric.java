package dev.vlabc.plan;

import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.SortedMap;

/**
 * The switches of a partition and every link, those to machines too.
 *
 * @param loopbacks the prefixes that its loopbacks were dealt out of, machines' too
 */
public record Fabric(
    int mtu, List<Prefix> loopbacks, SortedMap<String, FabricNode> nodes, List<Link> links) {}
