package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.source.Range;
import dev.vlabc.value.Address;
import dev.vlabc.value.ContainerlabNames;
import dev.vlabc.value.Prefix;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The docker network on which the nodes are reached. */
final class ManagementNetwork {

  /** Where containerlab puts nodes if nothing is said ({@code core/config.go}). */
  private static final String USUAL = "172.20.20.0/24";

  /** The network that every lab has for everything, and one to take if that is in the way. */
  private static final String LAB = "10.80.0.0/16";

  private static final String OTHER_LAB = "10.81.0.0/16";

  private static final Set<String> FIELDS = Set.of("network", "ipv4-subnet", "ipv4_subnet");
  private static final int LONGEST_PREFIX = 28;
  private static final String ADDRESS = "mgmt-ipv4";
  private static final String MODE = "network-mode";

  private final Shapes shapes;
  private final Variables variables;
  private final Losses losses;
  private final boolean none;
  private final Optional<Prefix> prefix;
  private final String name;

  ManagementNetwork(
      Mapping root,
      String lab,
      Collection<SourceNode> nodes,
      Shapes shapes,
      Variables variables,
      Losses losses,
      Renames renames) {
    this.shapes = shapes;
    this.variables = variables;
    this.losses = losses;
    this.none = withoutAny(nodes);
    Mapping mgmt = shapes.mapping(root, "mgmt");
    for (Mapping.Entry entry : mgmt.entries()) {
      if (!FIELDS.contains(entry.name())) {
        losses.add(
            "the field `mgmt/" + entry.name() + "`",
            "vlabc sets up the network by itself: do without it",
            shapes.at(entry.key()));
      }
    }
    this.prefix = none ? Optional.empty() : prefix(mgmt, nodes);
    Optional<Scalar> network = shapes.scalar(mgmt, "network").filter(_ -> !none);
    this.name =
        network.flatMap(variables::text).flatMap(word -> behind(lab, word)).orElse("management");
    network.ifPresent(written -> tell(written, lab, renames));
  }

  /** Every container is off the management network: ports of the fabric are all that there is. */
  private static boolean withoutAny(Collection<SourceNode> nodes) {
    List<SourceNode> containers =
        nodes.stream()
            .filter(node -> node.kind().filter(ContainerlabNames::isNotPlayed).isEmpty())
            .toList();
    return !containers.isEmpty() && containers.stream().allMatch(ManagementNetwork::isOff);
  }

  private static boolean isOff(SourceNode node) {
    return node.field(MODE).filter(mode -> mode.equals(Scalar.of("none"))).isPresent();
  }

  private Optional<Prefix> prefix(Mapping mgmt, Collection<SourceNode> nodes) {
    Optional<Scalar> written =
        shapes.scalar(mgmt, "ipv4-subnet").or(() -> shapes.scalar(mgmt, "ipv4_subnet"));
    if (written.isEmpty()) {
      boolean addressed = nodes.stream().anyMatch(node -> node.field(ADDRESS).isPresent());
      return addressed ? Prefix.parse(USUAL) : Optional.empty();
    }
    Optional<String> text = variables.text(written.get()).filter(word -> !word.equals("auto"));
    Optional<Prefix> found =
        text.flatMap(Prefix::parse).filter(Prefix::isV4).map(Prefix::normalized);
    if (text.isPresent() && found.filter(one -> one.length() <= LONGEST_PREFIX).isEmpty()) {
      losses.add(
          "the subnet `" + text.get() + "`",
          "write an IPv4 prefix of at most " + LONGEST_PREFIX + " bits under `networks` of the lab",
          shapes.at(written.get()));
      return Optional.empty();
    }
    return found;
  }

  /** vlabc calls a docker network after the lab and one of its networks. */
  private static Optional<String> behind(String lab, String network) {
    String start = lab + "-";
    return Optional.of(network)
        .filter(word -> word.startsWith(start))
        .map(word -> word.substring(start.length()))
        .filter(word -> word.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?") && !word.equals("lab"));
  }

  private void tell(Scalar network, String lab, Renames renames) {
    String made = lab + "-" + (prefix.isPresent() ? name : lab);
    if (!network.text().equals(made)) {
      renames.add(
          "vlabc calls the docker network of the nodes after the lab",
          network.text(),
          made,
          shapes.at(network));
    }
  }

  /** What the lab says under {@code networks}. */
  Mapping networks() {
    Mapping.Builder networks = Mapping.builder();
    if (prefix.isPresent()) {
      if (Prefix.parse(LAB).filter(lab -> lab.overlaps(prefix.get())).isPresent()) {
        networks.put("lab", OTHER_LAB);
      }
      networks.put(
          name,
          Mapping.builder()
              .put("prefix", prefix.get().toString())
              .put("purpose", "management")
              .build());
    }
    return networks.build();
  }

  /** What the partition says under {@code networks}. */
  Mapping uses() {
    if (none) {
      return Mapping.builder().put("management", "none").build();
    }
    return prefix.isPresent() ? Mapping.builder().put("management", name).build() : Mapping.empty();
  }

  /** The management address of a node as a lab can hold it; what it cannot is told. */
  Optional<String> address(SourceNode node) {
    node.scalar(MODE, shapes)
        .filter(_ -> !none)
        .ifPresent(mode -> losses.field(MODE, node.name(), shapes.at(mode)));
    Optional<Scalar> written = node.scalar(ADDRESS, shapes);
    Optional<Address> address = written.flatMap(variables::text).flatMap(Address::parse);
    if (written.isEmpty() || address.filter(this::isInside).isPresent()) {
      return address.map(Address::toString);
    }
    Range at = shapes.at(written.get());
    losses.add(
        "an address outside of the management network",
        "write one that is inside, or leave it to vlabc",
        node.name(),
        at);
    return Optional.empty();
  }

  private boolean isInside(Address address) {
    return prefix.filter(one -> one.contains(address)).isPresent();
  }
}
