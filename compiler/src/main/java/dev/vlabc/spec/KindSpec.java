package dev.vlabc.spec;

import java.util.Optional;
import java.util.SequencedMap;

/** Nodes that are containers on one host, made by kind. */
public record KindSpec(
    Optional<Ref> host,
    int controlPlanes,
    int workers,
    Optional<Ref> size,
    Optional<String> image,
    SequencedMap<String, Ref> publish)
    implements ProviderSpec {

  static KindSpec from(Fields fields) {
    return new KindSpec(
        fields.ref("host"),
        fields.integer("controlPlanes", 1),
        fields.integer("workers", 0),
        fields.ref("size"),
        fields.text("image"),
        fields.refMap("publish"));
  }
}
