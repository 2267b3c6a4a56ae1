package dev.vlabc.plan;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A secret by name, where its value comes from, and who needs it. Never a value.
 *
 * @param from {@code generate}, {@code sops}, {@code env} or {@code existing}
 * @param bytes how many random ones each key gets, where it is generated
 * @param variables for {@code env}: key to the environment variable that holds it
 * @param existing for {@code existing}: where it is
 * @param consumers things, kind first: {@code machine/needle/server-01}
 */
public record Secret(
    String name,
    List<String> keys,
    String from,
    Optional<String> format,
    int bytes,
    SortedMap<String, String> variables,
    Optional<Existing> existing,
    List<String> consumers) {

  /** A Kubernetes Secret that something else makes. */
  public record Existing(String cluster, String namespace, String secret) {}
}
