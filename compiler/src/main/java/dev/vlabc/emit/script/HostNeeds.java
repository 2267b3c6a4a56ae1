package dev.vlabc.emit.script;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.containerlab.TopologyNode;
import dev.vlabc.emit.libvirt.VirtualMachines;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Size;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What all that is rendered takes of each host, as far as it has a size. */
public final class HostNeeds {

  private final SortedMap<String, Sum> sums = new TreeMap<>();

  private HostNeeds() {}

  /** Of all that a plan has rendered. */
  public static HostNeeds of(Lab plan, Rendered rendered) {
    return of(plan, rendered, _ -> true);
  }

  /** Of what belongs to some layers. */
  public static HostNeeds of(Lab plan, Rendered rendered, Predicate<String> layers) {
    HostNeeds needs = new HostNeeds();
    for (Cluster cluster : plan.clusters().values()) {
      if (cluster.provider() instanceof Provider.K3d k3d && layers.test(cluster.layer())) {
        needs.sum(k3d.host()).add(plan, cluster, k3d);
      }
    }
    for (Partition partition : plan.partitions().values()) {
      if (layers.test(partition.layer())) {
        Optional.ofNullable(rendered.topologies().get(partition.name()))
            .ifPresent(
                topology -> needs.sum(topology.host()).add(plan, partition.machines(), topology));
        Optional.ofNullable(rendered.machines().get(partition.name()))
            .ifPresent(all -> needs.sum(all.host()).add(plan, all));
      }
    }
    return needs;
  }

  private Sum sum(String host) {
    return sums.computeIfAbsent(host, _ -> new Sum());
  }

  /** That of a host; all zero where nothing runs. */
  public Sum of(String host) {
    return sums.getOrDefault(host, new Sum());
  }

  /** By host. */
  public SortedMap<String, Sum> all() {
    return Collections.unmodifiableSortedMap(sums);
  }

  /** Adds up one host. */
  public static final class Sum {

    private int clusterNodes;
    private int switches;
    private int machines;
    private long milliCpu;
    private long memory;
    private long disk;

    private Sum() {}

    private void add(Lab plan, Cluster cluster, Provider.K3d k3d) {
      clusterNodes += k3d.servers() + k3d.agents();
      for (Node node : cluster.nodes().values()) {
        node.size().map(size -> plan.sizes().get(size)).ifPresent(this::add);
      }
    }

    private void add(Lab plan, Map<String, Machine> inventory, Topology topology) {
      for (TopologyNode node : topology.nodes()) {
        Optional<Machine> machine = Optional.ofNullable(inventory.get(node.name()));
        machine.flatMap(one -> one.footprint(plan.sizes())).ifPresent(this::add);
        machines += machine.isPresent() ? 1 : 0;
        switches += machine.isPresent() ? 0 : 1;
      }
    }

    private void add(Lab plan, VirtualMachines all) {
      all.machines().forEach(one -> one.machine().footprint(plan.sizes()).ifPresent(this::add));
      machines += all.machines().size();
    }

    private void add(Size size) {
      milliCpu += size.milliCpu();
      memory += size.memory().bytes();
      disk += size.disk().bytes();
    }

    public int clusterNodes() {
      return clusterNodes;
    }

    public int switches() {
      return switches;
    }

    public int machines() {
      return machines;
    }

    /** Thousandths of a core. */
    public long milliCpu() {
      return milliCpu;
    }

    /** Bytes. */
    public long memory() {
      return memory;
    }

    /** Bytes. */
    public long disk() {
      return disk;
    }
  }
}
