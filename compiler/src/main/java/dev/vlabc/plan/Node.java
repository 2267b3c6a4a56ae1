package dev.vlabc.plan;

import dev.vlabc.value.Address;
import java.util.Optional;

/**
 * A node of a cluster.
 *
 * @param group {@code control-planes}, or the name of its group of workers
 * @param on what it runs on, kind first: {@code host/needle-1}, {@code machine/shelf/optiplex-1};
 *     empty: chosen at run time among the group's machines
 */
public record Node(
    String name,
    String group,
    Optional<String> size,
    Optional<Address> address,
    Optional<String> on) {}
