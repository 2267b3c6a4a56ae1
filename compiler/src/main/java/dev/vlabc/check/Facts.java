package dev.vlabc.check;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What rules look at.
 *
 * @param catalog for what is known of components beside the plan
 * @param whole whether nothing is missing from the plan, so that sums may be trusted
 */
public record Facts(Lab plan, Provenance provenance, Catalog catalog, boolean whole) {

  Range place(String... path) {
    return provenance.range(Path.of(path));
  }

  Range place(Path path) {
    return provenance.range(path);
  }

  /** Calls back for each fabric that is played on a host, with its partition. */
  void playedFabrics(BiConsumer<Partition, Fabric> use) {
    for (Partition partition : plan.partitions().values()) {
      if (partition.host().isPresent()) {
        partition.fabric().ifPresent(fabric -> use.accept(partition, fabric));
      }
    }
  }

  /** A component, the cluster that it is on, and where it stands in the plan. */
  record Placed(Cluster cluster, Component component, Path path) {}

  /** The components of all clusters. */
  List<Placed> components() {
    List<Placed> components = new ArrayList<>();
    for (Cluster cluster : plan.clusters().values()) {
      for (Component component : cluster.components().values()) {
        Path path = Path.of("clusters", cluster.name(), "components", component.name());
        components.add(new Placed(cluster, component, path));
      }
    }
    return components;
  }

  /** A switch or machine of a partition, and where it stands in the plan. */
  record Member<T>(Partition partition, String name, T thing, Path path) {}

  /** The switches of a partition. */
  List<Member<FabricNode>> nodes(Partition partition) {
    Path above = Path.of("partitions", partition.name(), "fabric", "nodes");
    return partition
        .fabric()
        .map(fabric -> members(partition, fabric.nodes(), above))
        .orElse(List.of());
  }

  /** The machines of a partition. */
  List<Member<Machine>> machines(Partition partition) {
    return members(
        partition, partition.machines(), Path.of("partitions", partition.name(), "machines"));
  }

  private static <T> List<Member<T>> members(
      Partition partition, Map<String, T> things, Path above) {
    List<Member<T>> members = new ArrayList<>();
    things.forEach(
        (name, thing) -> members.add(new Member<>(partition, name, thing, above.child(name))));
    return members;
  }

  /** The switches and machines of all partitions. */
  List<Member<?>> members() {
    List<Member<?>> members = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      members.addAll(nodes(partition));
      members.addAll(machines(partition));
    }
    return members;
  }
}
