package dev.vlabc.catalog;

import dev.vlabc.data.Mapping;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The contract of a capability: what every provider says about itself.
 *
 * @param fields by name
 * @param secret the keys of the secret that its users need; none: they need no secret
 */
public record Capability(
    String name, String description, SortedMap<String, Field> fields, List<String> secret) {

  /** The field that names the secret. */
  public static final String SECRET = "secret";

  /**
   * A field of the contract.
   *
   * @param type one of the language's
   * @param list whether there may be several
   */
  public record Field(String description, String type, boolean list, boolean required) {}

  /** Whether a provider may say that. */
  public boolean knows(String field) {
    return fields.containsKey(field) || (field.equals(SECRET) && !secret.isEmpty());
  }

  static Capability read(String name, Mapping mapping) {
    Definition fields = new Definition(mapping);
    return new Capability(
        name,
        fields.text("description").orElse(""),
        Collections.unmodifiableSortedMap(fields.named("fields", (_, field) -> field(field))),
        fields.texts("secret"));
  }

  private static Field field(Definition fields) {
    return new Field(
        fields.text("description").orElse(""),
        fields.text("type").orElse("text"),
        fields.flag("list"),
        fields.flag("required"));
  }
}
