package dev.vlabc.emit;

import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Endpoint;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.plan.Flux;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Routing;
import dev.vlabc.plan.Secret;
import dev.vlabc.plan.Size;
import dev.vlabc.plan.Switch;
import dev.vlabc.value.Address;
import dev.vlabc.value.ByPhase;
import dev.vlabc.value.KubernetesVersion;
import dev.vlabc.value.Mac;
import dev.vlabc.value.Phase;
import dev.vlabc.value.Prefix;
import dev.vlabc.value.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What sample plans are put together from. */
final class SampleParts {

  static final String FRR = "quay.io/frrouting/frr:10.4.1";
  static final SortedSet<Phase> ALWAYS = new TreeSet<>(EnumSet.allOf(Phase.class));

  private SampleParts() {}

  static SortedMap<String, Size> sizes() {
    return sorted(
        Map.of(
            "tiny", new Size("tiny", 100, quantity("64Mi"), quantity("0"), 0),
            "node", new Size("node", 1500, quantity("8Gi"), quantity("80Gi"), 0)));
  }

  static Mirror mirror() {
    return new Mirror(
        "docker.io",
        "registry",
        Optional.of("laptop"),
        OptionalInt.of(5001),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Secret token() {
    return new Secret(
        "base-token",
        List.of("token"),
        "generate",
        Optional.of("hex"),
        32,
        sorted(Map.of()),
        Optional.empty(),
        List.of("cluster/base"));
  }

  static Node node(String name, String group) {
    return new Node(name, group, Optional.of("node"), Optional.empty(), Optional.of("host/laptop"));
  }

  static Cluster cluster(
      String name, Provider provider, List<Node> nodes, List<String> components) {
    SortedMap<String, Node> nodesByName = new TreeMap<>();
    nodes.forEach(node -> nodesByName.put(node.name(), node));
    SortedMap<String, Component> componentsByName = new TreeMap<>();
    components.forEach(component -> componentsByName.put(component, component(component)));
    return new Cluster(
        name,
        "base",
        KubernetesVersion.parse("v1.35.5").orElseThrow(),
        provider,
        ByPhase.none(),
        ByPhase.always("self"),
        sorted(Map.of()),
        new Endpoint("api." + name + ".example.internal", address("10.80.0.2"), 6443),
        nodesByName,
        Optional.empty(),
        new Flux(
            new Flux.Source.Oci("oci://10.80.4.1:5000/" + name, name, Optional.empty(), true),
            "1h",
            "v2.9.5",
            false),
        componentsByName,
        List.of(),
        ALWAYS,
        false);
  }

  static Component component(String name) {
    return new Component(
        name,
        name,
        Optional.empty(),
        name,
        "baseline",
        sorted(Map.of()),
        sorted(Map.of()),
        Map.of(),
        Map.of(),
        List.of(),
        sorted(Map.of()),
        sorted(Map.of()),
        sorted(Map.of()),
        sorted(Map.of()),
        List.of(),
        Optional.empty(),
        ALWAYS,
        false);
  }

  static Partition partition(
      String name,
      Optional<String> host,
      Optional<Management> management,
      List<FabricNode> nodes,
      List<Link> links,
      List<Machine> machines) {
    SortedMap<String, FabricNode> nodesByName = new TreeMap<>();
    nodes.forEach(node -> nodesByName.put(node.name(), node));
    SortedMap<String, Machine> machinesByName = new TreeMap<>();
    machines.forEach(machine -> machinesByName.put(machine.name(), machine));
    return new Partition(
        name,
        "base",
        ByPhase.none(),
        host,
        sorted(Map.of()),
        management,
        nodes.isEmpty()
            ? Optional.empty()
            : Optional.of(new Fabric(9216, List.of(), nodesByName, links)),
        machinesByName,
        ALWAYS,
        false);
  }

  static FabricNode switchNode(String name, Role role, Switch kind, String address) {
    return new FabricNode(
        name,
        role,
        kind,
        address(address),
        Mac.derived("t", name),
        Optional.empty(),
        Optional.empty());
  }

  static Machine machine(String name, Machine.Kind kind, String size, String address) {
    return new Machine(
        name,
        kind,
        size,
        "worker",
        Optional.of(Mac.derived("t", name)),
        Optional.of("8f2d0c54-0000-8000-8000-000000000001"),
        address(address),
        Optional.empty(),
        bmc(kind),
        Optional.empty(),
        "uefi",
        "amd64",
        sorted(Map.of()),
        ALWAYS,
        false);
  }

  private static Optional<Bmc> bmc(Machine.Kind kind) {
    return kind instanceof Machine.Libvirt
        ? Optional.of(
            new Bmc("virtualbmc", address("10.80.8.1"), OptionalInt.of(6231), Optional.empty()))
        : Optional.empty();
  }

  static Link link(String a, String portA, String b, String portB) {
    return new Link(
        new Link.End(a, portA, Mac.derived("t", a, portA), List.of()),
        new Link.End(b, portB, Mac.derived("t", b, portB), List.of()),
        9216,
        Routing.BGP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Prefix prefix(String text) {
    return Prefix.parse(text).orElseThrow();
  }

  static Quantity quantity(String text) {
    return Quantity.parse(text).orElseThrow();
  }

  static Optional<Address> address(String text) {
    return Address.parse(text);
  }

  static <T> SortedMap<String, T> sorted(Map<String, T> values) {
    return new TreeMap<>(values);
  }
}
