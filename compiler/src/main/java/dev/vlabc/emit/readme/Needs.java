package dev.vlabc.emit.readme;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.containerlab.TopologyNode;
import dev.vlabc.emit.libvirt.VirtualMachines;
import dev.vlabc.emit.readme.ReadmeView.Need;
import dev.vlabc.emit.readme.ReadmeView.Tool;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the lab needs of the computers that it runs on. */
final class Needs {

  private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

  private Needs() {}

  static List<Tool> tools(Rendered rendered) {
    List<Tool> tools = new ArrayList<>();
    if (!rendered.clusters().isEmpty() || !rendered.topologies().isEmpty()) {
      tools.add(
          new Tool(
              "docker",
              "",
              rendered.machines().isEmpty()
                  ? "everything here runs in its containers"
                  : "has the networks, and runs containers on them"));
    } else if (!rendered.machines().isEmpty()) {
      tools.add(new Tool("docker", "", "has the networks that the virtual machines hang on"));
    }
    if (!rendered.clusters().isEmpty()) {
      tools.add(new Tool("k3d", "v5.9.0", "makes the clusters"));
      tools.add(new Tool("kubectl", "", "looks into them"));
    }
    if (!rendered.topologies().isEmpty()) {
      tools.add(new Tool("containerlab", "v0.79.0", "makes switches, machines and links, as root"));
    }
    if (!rendered.machines().isEmpty()) {
      tools.add(new Tool("libvirt", "9.0", "makes the virtual machines, with QEMU, KVM and UEFI"));
    }
    if (rendered.machines().values().stream().anyMatch(all -> !all.logins().isEmpty())) {
      tools.add(new Tool("virtualbmc", "3.3.0", "switches them on and off as IPMI asks it to"));
    }
    return tools;
  }

  static List<Need> hosts(Lab plan, Rendered rendered) {
    SortedMap<String, Sum> sums = new TreeMap<>();
    for (Cluster cluster : plan.clusters().values()) {
      if (cluster.provider() instanceof Provider.K3d k3d) {
        sum(sums, k3d.host()).add(plan, cluster, k3d);
      }
    }
    for (Partition partition : plan.partitions().values()) {
      Optional.ofNullable(rendered.topologies().get(partition.name()))
          .ifPresent(
              topology -> sum(sums, topology.host()).add(plan, partition.machines(), topology));
    }
    rendered.machines().values().forEach(all -> sum(sums, all.host()).add(plan, all));
    List<Need> needs = new ArrayList<>();
    sums.forEach((host, sum) -> needs.add(sum.need(host)));
    return needs;
  }

  private static Sum sum(SortedMap<String, Sum> sums, String host) {
    return sums.computeIfAbsent(host, _ -> new Sum());
  }

  /** Adds up one host. */
  private static final class Sum {

    private int clusterNodes;
    private int switches;
    private int machines;
    private long milliCpu;
    private long memory;
    private long disk;

    void add(Lab plan, Cluster cluster, Provider.K3d k3d) {
      clusterNodes += k3d.servers() + k3d.agents();
      for (Node node : cluster.nodes().values()) {
        node.size().map(size -> plan.sizes().get(size)).ifPresent(this::add);
      }
    }

    void add(Lab plan, Map<String, Machine> inventory, Topology topology) {
      for (TopologyNode node : topology.nodes()) {
        Optional<Machine> machine = Optional.ofNullable(inventory.get(node.name()));
        machine.flatMap(one -> one.footprint(plan.sizes())).ifPresent(this::add);
        machines += machine.isPresent() ? 1 : 0;
        switches += machine.isPresent() ? 0 : 1;
      }
    }

    void add(Lab plan, VirtualMachines all) {
      all.machines().forEach(one -> one.machine().footprint(plan.sizes()).ifPresent(this::add));
      machines += all.machines().size();
    }

    private void add(Size size) {
      milliCpu += size.milliCpu();
      memory += size.memory().bytes();
      disk += size.disk().bytes();
    }

    Need need(String host) {
      List<String> runs = new ArrayList<>();
      count(clusterNodes, "cluster node", runs);
      count(switches, "switch", runs);
      count(machines, "machine", runs);
      String cores = number(BigDecimal.valueOf(milliCpu, 3));
      return new Need(host, String.join(", ", runs), cores, gibibytes(memory), gibibytes(disk));
    }

    private static void count(int number, String what, List<String> runs) {
      if (number > 0) {
        String end = number == 1 ? "" : what.endsWith("h") ? "es" : "s";
        runs.add(number + " " + what + end);
      }
    }

    private static String gibibytes(long bytes) {
      return number(BigDecimal.valueOf(bytes).divide(GIBIBYTE, 1, RoundingMode.UP)) + " GiB";
    }

    private static String number(BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
  }
}
