package dev.vlabc.plan;

import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A step in the order of bringing up, with the names of what comes up in it. */
public record Layer(
    String name,
    Optional<String> description,
    List<String> partitions,
    List<String> clusters,
    SortedSet<Phase> phases,
    boolean retiring) {}
