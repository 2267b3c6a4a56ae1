package dev.vlabc.spec;

import dev.vlabc.data.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Software on a cluster.
 *
 * @param component the catalog entry; the component's own name unless said
 */
public record ComponentSpec(
    Optional<String> version,
    Ref component,
    Optional<String> namespace,
    Mapping settings,
    Mapping values,
    List<String> patches,
    SequencedMap<String, Ref> uses,
    Optional<Ref> continues,
    Life life) {

  static ComponentSpec from(String name, Fields fields) {
    return new ComponentSpec(
        fields.text("version"),
        fields.ref("component").orElseGet(() -> new Ref(name, fields.range("component"))),
        fields.text("namespace"),
        fields.free("settings"),
        fields.free("values"),
        fields.texts("patches"),
        fields.refMap("uses"),
        fields.ref("continues"),
        Life.from(fields));
  }
}
