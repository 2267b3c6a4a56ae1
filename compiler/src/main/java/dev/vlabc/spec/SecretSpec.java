package dev.vlabc.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A secret by name, never by value.
 *
 * @param from {@code generate}, {@code sops}, {@code env} or {@code existing}
 * @param variables for {@code env}: key to the name of the environment variable
 * @param cluster for {@code existing}: where it is, as are {@code namespace} and {@code secret}
 */
public record SecretSpec(
    List<String> keys,
    String from,
    Optional<String> format,
    int bytes,
    SequencedMap<String, String> variables,
    Optional<Ref> cluster,
    Optional<String> namespace,
    Optional<String> secret) {

  static SecretSpec from(String name, Fields fields) {
    return fields
        .choice("from", (kind, source) -> of(fields, kind, source))
        .orElseGet(() -> of(fields, "generate", fields.record("from")));
  }

  private static SecretSpec of(Fields fields, String kind, Fields source) {
    SequencedMap<String, String> variables =
        kind.equals("env") ? fields.record("from").textMap("env") : new LinkedHashMap<>();
    return new SecretSpec(
        fields.texts("keys"),
        kind,
        source.text("format"),
        source.integer("bytes", 32),
        variables,
        source.ref("cluster"),
        source.text("namespace"),
        source.text("secret"));
  }
}
