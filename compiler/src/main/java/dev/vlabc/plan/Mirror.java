package dev.vlabc.plan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pull-through cache of one upstream registry.
 *
 * @param upstream its host name, such as {@code docker.io}
 * @param kind what stands between: {@code registry}, {@code zot}, {@code component}, {@code
 *     external}
 * @param host where the cache runs
 * @param port on that host
 * @param endpoint of a cache that is not ours
 */
public record Mirror(
    String upstream,
    String kind,
    Optional<String> host,
    OptionalInt port,
    Optional<String> component,
    Optional<String> endpoint,
    Optional<String> secret) {}
