package dev.vlabc.catalog;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A kind of software that clusters may run.
 *
 * @param provides capabilities that others may require
 * @param requires capabilities that somebody must provide
 * @param endpoints name to port, for {@code publish}
 * @param hostsControlPlanes whether it manages other clusters or machines
 */
public record CatalogComponent(
    String name,
    String description,
    SortedSet<String> provides,
    SortedSet<String> requires,
    SortedMap<String, Integer> endpoints,
    boolean hostsControlPlanes) {}
