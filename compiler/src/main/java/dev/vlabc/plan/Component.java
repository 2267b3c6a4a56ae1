package dev.vlabc.plan;

import dev.vlabc.value.Phase;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Software on a cluster.
 *
 * @param entry its entry in the catalog or in the environment's own components
 * @param requires capability to who provides it: {@code cluster/component}, the words external or
 *     provider; empty text: nobody does
 */
public record Component(
    String name,
    String entry,
    Optional<String> version,
    Optional<String> namespace,
    SortedSet<String> provides,
    SortedMap<String, String> requires,
    Optional<String> continues,
    SortedSet<Phase> phases,
    boolean retiring) {}
