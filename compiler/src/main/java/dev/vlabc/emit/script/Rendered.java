package dev.vlabc.emit.script;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.libvirt.VirtualMachines;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a plan this version renders, by name.
 *
 * @param machines what libvirt plays of each partition
 */
public record Rendered(
    SortedMap<String, Provider.K3d> clusters,
    SortedMap<String, Topology> topologies,
    SortedMap<String, VirtualMachines> machines) {

  /** Of that plan. */
  public static Rendered of(Lab plan) {
    SortedMap<String, Provider.K3d> clusters = new TreeMap<>();
    for (Cluster cluster : plan.clusters().values()) {
      if (cluster.provider() instanceof Provider.K3d k3d) {
        clusters.put(cluster.name(), k3d);
      }
    }
    SortedMap<String, Topology> topologies = new TreeMap<>();
    SortedMap<String, VirtualMachines> machines = new TreeMap<>();
    for (Partition partition : plan.partitions().values()) {
      Topology.of(plan, partition)
          .ifPresent(topology -> topologies.put(partition.name(), topology));
      VirtualMachines.of(plan, partition).ifPresent(all -> machines.put(partition.name(), all));
    }
    return new Rendered(
        Collections.unmodifiableSortedMap(clusters),
        Collections.unmodifiableSortedMap(topologies),
        Collections.unmodifiableSortedMap(machines));
  }
}
