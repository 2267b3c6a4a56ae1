package dev.vlabc.spec;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A shoot on the machines of a partition. */
public record GardenerSpec(
    Optional<Ref> partition,
    SequencedMap<String, GroupSpec> workers,
    FirewallSpec firewall,
    String cni,
    Optional<String> image,
    Optional<String> project,
    Optional<Ref> seed,
    boolean managedSeed,
    Optional<String> highAvailability)
    implements ProviderSpec {

  /** The machine in front of a metal shoot. */
  public record FirewallSpec(
      Optional<Ref> size,
      Optional<String> image,
      List<Ref> networks,
      Optional<String> controllerVersion) {}

  static GardenerSpec from(Fields fields) {
    Fields firewall = fields.record("firewall");
    return new GardenerSpec(
        fields.ref("partition"),
        GroupSpec.several(fields, "workers"),
        new FirewallSpec(
            firewall.ref("size"),
            firewall.text("image"),
            firewall.refs("networks"),
            firewall.text("controllerVersion")),
        fields.text("cni").orElse("calico"),
        fields.text("image"),
        fields.text("project"),
        fields.ref("seed"),
        fields.flag("managedSeed"),
        fields.text("highAvailability"));
  }
}
