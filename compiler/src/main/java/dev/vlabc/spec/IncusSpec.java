package dev.vlabc.spec;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Nodes that are Incus instances on one host, joined by kubeadm. */
public record IncusSpec(
    Optional<Ref> host,
    GroupSpec controlPlanes,
    SequencedMap<String, GroupSpec> workers,
    String image,
    List<String> profiles,
    String project,
    String storagePool)
    implements ProviderSpec {

  static IncusSpec from(Fields fields) {
    return new IncusSpec(
        fields.ref("host"),
        GroupSpec.one(fields, "controlPlanes"),
        GroupSpec.several(fields, "workers"),
        fields.text("image").orElse("ubuntu-24.04"),
        fields.texts("profiles"),
        fields.text("project").orElse("default"),
        fields.text("storagePool").orElse("default"));
  }
}
