package dev.vlabc.emit.script;

import dev.vlabc.emit.flux.FluxTarget;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the plan holds and this version does not write yet. */
public final class Unrendered {

  private final Lab plan;
  private final Rendered rendered;
  private final List<Part> parts = new ArrayList<>();

  private Unrendered(Lab plan, Rendered rendered) {
    this.plan = plan;
    this.rendered = rendered;
  }

  /**
   * One thing that is missing.
   *
   * @param layer that it belongs to; empty: to the whole lab
   * @param what in words that follow "not written:"
   */
  public record Part(String layer, String what) {}

  /** A line for each, in the order of the plan. */
  public static List<String> of(Lab plan) {
    return parts(plan).stream().map(Part::what).toList();
  }

  /** Each with its layer, in the order of the plan. */
  public static List<Part> parts(Lab plan) {
    Unrendered all = new Unrendered(plan, Rendered.of(plan));
    plan.clusters().values().forEach(all::cluster);
    plan.partitions().values().forEach(all::partition);
    all.registries();
    return List.copyOf(all.parts);
  }

  private void cluster(Cluster cluster) {
    if (!(cluster.provider() instanceof Provider.K3d)) {
      add(
          cluster.layer(),
          "cluster " + cluster.name() + ", which comes from " + cluster.provider().word());
    }
    List<String> components =
        cluster.components().values().stream()
            .filter(one -> one.steps().isEmpty() || !FluxTarget.isRendered(plan, cluster))
            .map(Component::name)
            .toList();
    if (!components.isEmpty()) {
      add(
          cluster.layer(),
          "components of " + cluster.name() + ": " + String.join(", ", components));
    }
  }

  private void partition(Partition partition) {
    boolean played = rendered.topologies().containsKey(partition.name());
    if (played) {
      unconfigured(partition)
          .ifPresent(
              names ->
                  add(
                      partition.layer(),
                      "configurations of %s of %s, which run SONiC"
                          .formatted(names, partition.name())));
      closedExits(partition)
          .ifPresent(
              names ->
                  add(
                      partition.layer(),
                      ("a way out through %s of %s: SR Linux keeps its management port in a"
                              + " network instance of its own, so it announces no default route")
                          .formatted(names, partition.name())));
    }
    boolean virtual = rendered.machines().containsKey(partition.name());
    if (!played && !virtual && !partition.machines().isEmpty()) {
      add(partition.layer(), "machines of " + partition.name());
    }
  }

  /** What runs on a cluster has no address before that is there, so nodes pull from upstream. */
  private void registries() {
    List<String> kinds =
        plan.mirrors().values().stream()
            .map(Mirror::kind)
            .filter(kind -> kind.equals("component"))
            .distinct()
            .sorted()
            .toList();
    if (!kinds.isEmpty()) {
      add("", "registry caches by way of " + String.join(" and ", kinds));
    }
  }

  private void add(String layer, String what) {
    parts.add(new Part(layer, what));
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
