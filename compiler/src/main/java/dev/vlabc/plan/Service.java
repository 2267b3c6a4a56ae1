package dev.vlabc.plan;

import java.util.Optional;
import java.util.SortedMap;

/** Where a capability comes from for the whole lab: a component, or something outside. */
public record Service(
    String capability, Optional<String> component, SortedMap<String, String> external) {}
