package dev.vlabc.plan;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A secret by name, where its value comes from, and who needs it. Never a value.
 *
 * @param from {@code generate}, {@code sops}, {@code env} or {@code existing}
 * @param consumers things, kind first: {@code machine/needle/server-01}
 */
public record Secret(
    String name,
    List<String> keys,
    String from,
    Optional<String> format,
    SortedMap<String, String> variables,
    List<String> consumers) {}
