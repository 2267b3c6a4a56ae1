package dev.vlabc.resolve.provider;

import dev.vlabc.plan.Node;
import dev.vlabc.spec.BmcSpec;
import dev.vlabc.spec.GroupSpec;
import dev.vlabc.spec.MachinePoolSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What metal3 and tinkerbell have in common: nodes on a partition's machines, one VIP. */
final class MachineGround {

  private final MachinePoolSpec spec;

  MachineGround(MachinePoolSpec spec) {
    this.spec = spec;
  }

  Ground ground() {
    return new Ground.InPartition(spec.partition());
  }

  EndpointAddress endpoint(Scene scene) {
    return new EndpointAddress(scene, site(scene));
  }

  /** The site that the machines stand in: their BMCs' addresses tell. */
  private static Optional<String> site(Scene scene) {
    PartitionSpec partition = scene.partition().flatMap(scene.lab()::partition).orElseThrow();
    return partition.machines().values().stream()
        .flatMap(machine -> addresses(machine).stream())
        .flatMap(address -> scene.networks().site(address).stream())
        .findFirst();
  }

  private static List<Address> addresses(MachineSpec machine) {
    List<Address> addresses = new ArrayList<>();
    machine.address().ifPresent(addresses::add);
    machine.bmc().flatMap(BmcSpec::address).ifPresent(addresses::add);
    return addresses;
  }

  List<Node> nodes(Scene scene) {
    List<Node> nodes = new ArrayList<>();
    add(nodes, scene, "control-planes", spec.controlPlanes());
    spec.workers().forEach((name, group) -> add(nodes, scene, name, group));
    return nodes;
  }

  /**
   * A group with as many machines as nodes is known by its machines; else they are chosen later.
   */
  private static void add(List<Node> nodes, Scene scene, String name, GroupSpec group) {
    int count = group.count().orElse(1);
    boolean known = group.machines().size() == count;
    for (int i = 0; i < count; i++) {
      Optional<String> on =
          known
              ? Optional.of(
                  "machine/" + scene.partition().orElseThrow() + "/" + group.machines().get(i))
              : Optional.empty();
      String node = scene.name() + "-" + name + "-" + (i + 1);
      nodes.add(new Node(node, name, group.size().map(Ref::text), Optional.empty(), on));
    }
  }
}
