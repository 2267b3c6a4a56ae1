package dev.vlabc.plan;

import dev.vlabc.value.Prefix;
import java.util.Optional;

/**
 * The docker network on which a virtual partition's nodes are reached.
 *
 * @param network its name
 * @param cluster the cluster that makes and owns it; empty: whoever plays the partition
 */
public record Management(String network, Prefix prefix, Optional<String> cluster) {}
