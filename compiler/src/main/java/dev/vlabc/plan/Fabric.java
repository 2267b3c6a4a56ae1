package dev.vlabc.plan;

import java.util.List;
import java.util.SortedMap;

/** The switches of a partition and every link, those to machines too. */
public record Fabric(int mtu, SortedMap<String, FabricNode> nodes, List<Link> links) {}
