package dev.vlabc.spec;

import java.util.Optional;
import java.util.SequencedMap;

/**
 * Nodes that are containers on one host.
 *
 * @param publish endpoint ({@code component/endpoint}) to {@code [address:]port} on the host
 */
public record K3dSpec(
    Optional<Ref> host,
    int servers,
    int agents,
    Optional<Ref> size,
    Optional<String> image,
    ExtraArgsSpec extraArgs,
    Optional<Ref> token,
    SequencedMap<String, Ref> publish)
    implements ProviderSpec {

  static K3dSpec from(Fields fields) {
    return new K3dSpec(
        fields.ref("host"),
        fields.integer("servers", 1),
        fields.integer("agents", 0),
        fields.ref("size"),
        fields.text("image"),
        ExtraArgsSpec.from(fields.record("extraArgs")),
        fields.ref("token"),
        fields.refMap("publish"));
  }
}
