package dev.vlabc.spec;

import java.util.Optional;
import java.util.SequencedMap;

/** Which upstream registries are mirrored, and what mirrors them. */
public record RegistriesSpec(SequencedMap<String, MirrorSpec> mirrors, Optional<ViaSpec> via) {

  public record MirrorSpec(Optional<Ref> secret, Optional<String> endpoint) {}

  /** What stands between: {@code registry}, {@code zot}, {@code component} or {@code external}. */
  public record ViaSpec(
      String kind,
      Optional<Ref> host,
      Optional<Integer> port,
      Optional<Ref> component,
      Optional<String> endpoint,
      Optional<Ref> secret) {}

  /** What mirrors: plain registries where nothing else is said. */
  public ViaSpec through() {
    return via.orElse(
        new ViaSpec(
            "registry",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  static RegistriesSpec from(Fields fields) {
    return new RegistriesSpec(
        fields.things(
            "mirrors",
            (_, mirror) -> new MirrorSpec(mirror.ref("secret"), mirror.text("endpoint"))),
        fields.choice("via", (kind, via) -> via(kind, via, fields.record("via").ref("component"))));
  }

  private static ViaSpec via(String kind, Fields fields, Optional<Ref> component) {
    return new ViaSpec(
        kind,
        fields.ref("host"),
        fields.integer("port").stream().boxed().findFirst(),
        component,
        fields.text("endpoint"),
        fields.ref("secret"));
  }
}
