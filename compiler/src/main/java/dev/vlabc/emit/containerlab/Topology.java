package dev.vlabc.emit.containerlab;

import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Partition;
import dev.vlabc.value.ContainerlabNames;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What containerlab plays of a partition: its fabric, and the machines that are containers or
 * virtual machines inside one. Machines of libvirt and real ones are none of it, nor are links to
 * them.
 *
 * @param name the lab's name to containerlab
 * @param management the network on which the nodes are reached; empty: they have none
 * @param nodes in natural order
 */
public record Topology(
    String name,
    String host,
    Optional<Management> management,
    List<TopologyNode> nodes,
    List<Link> links) {

  /** The topology of a partition; empty where containerlab has nothing to play. */
  public static Optional<Topology> of(Lab plan, Partition partition) {
    if (partition.host().isEmpty()) {
      return Optional.empty();
    }
    TreeMap<String, TopologyNode> nodes = nodes(plan, partition);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    Set<String> played = new HashSet<>(nodes.keySet());
    List<Link> links = new ArrayList<>();
    for (Link link : partition.fabric().map(Fabric::links).orElse(List.of())) {
      if (played.contains(link.a().node()) && played.contains(link.b().node())) {
        links.add(link);
      }
    }
    return Optional.of(
        new Topology(
            plan.topologyName(partition),
            partition.host().orElseThrow(),
            partition.management(),
            List.copyOf(nodes.values()),
            List.copyOf(links)));
  }

  /**
   * Whether the network is another's. containerlab would delete it once nobody is on it, which is
   * also so while that cluster is stopped (v0.79.0, {@code runtime/docker}, {@code DeleteNet}).
   */
  public boolean borrowsNetwork() {
    return management.flatMap(Management::cluster).isPresent();
  }

  /** The name of a node's container, which is also that of its network namespace. */
  public String container(String node) {
    return ContainerlabNames.container(name, node);
  }

  private static TreeMap<String, TopologyNode> nodes(Lab plan, Partition partition) {
    TreeMap<String, TopologyNode> nodes = new TreeMap<>(NaturalOrder.INSTANCE);
    partition
        .fabric()
        .ifPresent(
            fabric -> {
              for (FabricNode node : fabric.nodes().values()) {
                nodes.put(
                    node.name(),
                    TopologyNode.of(node, plan.topologyName(partition), partition.management()));
              }
            });
    for (Machine machine : partition.machines().values()) {
      TopologyNode.of(machine, plan.sizes(), partition.management())
          .ifPresent(node -> nodes.put(node.name(), node));
    }
    return nodes;
  }
}
