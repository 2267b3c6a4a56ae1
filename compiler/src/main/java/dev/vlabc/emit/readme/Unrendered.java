package dev.vlabc.emit.readme;

import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the plan holds and this version does not write yet. */
public final class Unrendered {

  private Unrendered() {}

  /** A line for each, in the order of the plan. */
  public static List<String> of(Lab plan) {
    return of(plan, Rendered.of(plan));
  }

  static List<String> of(Lab plan, Rendered rendered) {
    List<String> unrendered = new ArrayList<>();
    for (Cluster cluster : plan.clusters().values()) {
      cluster(cluster, unrendered);
    }
    for (Partition partition : plan.partitions().values()) {
      partition(partition, rendered, unrendered);
    }
    if (plan.mirrors().values().stream().anyMatch(mirror -> mirror.endpoint().isEmpty())) {
      unrendered.add("registry caches: until they run, nodes pull from upstream by themselves");
    }
    return unrendered;
  }

  private static void cluster(Cluster cluster, List<String> unrendered) {
    if (!(cluster.provider() instanceof Provider.K3d)) {
      String provider = Tables.provider(cluster.provider());
      unrendered.add("cluster " + cluster.name() + ", which comes from " + provider);
    }
    if (!cluster.components().isEmpty()) {
      String names = String.join(", ", cluster.components().keySet());
      unrendered.add("components of " + cluster.name() + ": " + names);
    }
  }

  private static void partition(Partition partition, Rendered rendered, List<String> unrendered) {
    boolean played = rendered.topologies().containsKey(partition.name());
    if (played) {
      unconfigured(partition)
          .ifPresent(
              names ->
                  unrendered.add(
                      "configurations of "
                          + names
                          + " of "
                          + partition.name()
                          + ", which run SONiC"));
      closedExits(partition)
          .ifPresent(
              names ->
                  unrendered.add(
                      "a way out through "
                          + names
                          + " of "
                          + partition.name()
                          + ": SR Linux keeps its management port in a network instance of its"
                          + " own, so it announces no default route"));
    }
    boolean virtual = rendered.machines().containsKey(partition.name());
    if (!played && !virtual && !partition.machines().isEmpty()) {
      unrendered.add("machines of " + partition.name());
    }
  }

  /** The switches that come up without a configuration. */
  private static Optional<String> unconfigured(Partition partition) {
    return names(partition.switches(Switch.Sonic.class).stream());
  }

  /** The exits that lead nowhere. */
  private static Optional<String> closedExits(Partition partition) {
    return names(
        partition.switches(Switch.Srlinux.class).stream()
            .filter(node -> node.role() == FabricNode.Role.EXIT));
  }

  private static Optional<String> names(Stream<FabricNode> nodes) {
    List<String> names = nodes.map(FabricNode::name).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }
}
