package dev.vlabc.spec;

import dev.vlabc.value.Address;
import dev.vlabc.value.Mac;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;

/** Switches and links: from numbers, written out, or both. */
public record FabricSpec(
    Optional<GenerateSpec> generate,
    SequencedMap<String, NodeSpec> nodes,
    SequencedMap<String, LinkSpec> links) {

  /** A fabric by its numbers. */
  public record GenerateSpec(
      int leaves,
      int spines,
      int superspines,
      int exits,
      SwitchSpec switches,
      int uplinks,
      int machineLinks,
      int mtu) {}

  /**
   * What a switch is.
   *
   * @param kind {@code frr}, {@code linux}, {@code srlinux}, {@code sonic} or {@code containerlab}
   * @param containerlabKind what the last of them is to containerlab, such as {@code arista_ceos}
   */
  public record SwitchSpec(
      String kind,
      Optional<String> containerlabKind,
      Optional<String> image,
      Optional<String> type,
      Optional<String> hwsku,
      Optional<String> configuredBy) {}

  public record NodeSpec(
      Optional<String> role,
      Optional<SwitchSpec> switches,
      OptionalLong asn,
      Optional<Address> loopback,
      Optional<Address> address,
      Optional<Mac> mac,
      Optional<LocationSpec> location,
      Optional<Ref> size,
      Life life) {}

  /** A link's qualities; its ends are its name. */
  public record LinkSpec(
      OptionalInt mtu, Optional<String> bandwidth, Optional<String> delay, Optional<String> loss) {}

  static FabricSpec from(Fields fields) {
    return new FabricSpec(
        fields.record("generate", FabricSpec::generate),
        fields.things("nodes", FabricSpec::node),
        fields.things("links", FabricSpec::link));
  }

  private static GenerateSpec generate(Fields fields) {
    return new GenerateSpec(
        fields.integer("leaves", 0),
        fields.integer("spines", 0),
        fields.integer("superspines", 0),
        fields.integer("exits", 1),
        fields.choice("switch", FabricSpec::switches).orElseThrow(),
        fields.integer("uplinks", 1),
        fields.integer("machineLinks", 2),
        fields.integer("mtu", 9216));
  }

  private static SwitchSpec switches(String kind, Fields fields) {
    return new SwitchSpec(
        kind,
        fields.text("kind"),
        fields.text("image"),
        fields.text("type"),
        fields.text("hwsku"),
        fields.text("configuredBy"));
  }

  private static NodeSpec node(String name, Fields fields) {
    return new NodeSpec(
        fields.text("role"),
        fields.choice("switch", FabricSpec::switches),
        fields.text("asn").map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty()),
        fields.address("loopback"),
        fields.address("address"),
        fields.mac("mac"),
        fields.record("location", LocationSpec::from),
        fields.ref("size"),
        Life.from(fields));
  }

  private static LinkSpec link(String ends, Fields fields) {
    return new LinkSpec(
        fields.integer("mtu"), fields.text("bandwidth"), fields.text("delay"), fields.text("loss"));
  }
}
