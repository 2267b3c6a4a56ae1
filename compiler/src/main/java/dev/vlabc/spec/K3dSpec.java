package dev.vlabc.spec;

import java.util.List;
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

  /** Further arguments of k3s by the node's part. */
  public record ExtraArgsSpec(List<String> server, List<String> agent) {

    static ExtraArgsSpec from(Fields fields) {
      return new ExtraArgsSpec(fields.texts("server"), fields.texts("agent"));
    }
  }

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
