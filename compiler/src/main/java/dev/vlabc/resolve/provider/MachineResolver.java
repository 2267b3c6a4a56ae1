package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Provider;
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
import java.util.Set;

/**
 * Clusters that Cluster API makes on the machines of a partition, behind one address. They bring
 * nothing: every capability is a component.
 */
abstract class MachineResolver implements ProviderResolver {

  private final MachinePoolSpec spec;

  MachineResolver(MachinePoolSpec spec) {
    this.spec = spec;
  }

  /** What is special about the provider. */
  abstract Provider provider(Scene scene);

  @Override
  public final Ground ground() {
    return new Ground.InPartition(spec.partition());
  }

  @Override
  public final Set<String> offers() {
    return Set.of();
  }

  @Override
  public final List<Request> requests(Scene scene) {
    return endpoint(scene).requests();
  }

  @Override
  public final Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    return Optional.of(
        new ResolvedCluster(
            provider(scene),
            endpoint(scene).endpoint(grants),
            ResolvedCluster.byName(nodes(scene)),
            WrittenNetworks.of(scene)));
  }

  private static EndpointAddress endpoint(Scene scene) {
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

  private List<Node> nodes(Scene scene) {
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
