package dev.vlabc.emit;

import static dev.vlabc.emit.SampleParts.ALWAYS;
import static dev.vlabc.emit.SampleParts.FRR;
import static dev.vlabc.emit.SampleParts.cluster;
import static dev.vlabc.emit.SampleParts.link;
import static dev.vlabc.emit.SampleParts.machine;
import static dev.vlabc.emit.SampleParts.mirror;
import static dev.vlabc.emit.SampleParts.node;
import static dev.vlabc.emit.SampleParts.partition;
import static dev.vlabc.emit.SampleParts.prefix;
import static dev.vlabc.emit.SampleParts.quantity;
import static dev.vlabc.emit.SampleParts.sizes;
import static dev.vlabc.emit.SampleParts.sorted;
import static dev.vlabc.emit.SampleParts.switchNode;
import static dev.vlabc.emit.SampleParts.token;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Layer;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Rollout;
import dev.vlabc.plan.Switch;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.source.MemoryWorkspace;
import dev.vlabc.source.Path;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import dev.vlabc.source.Workspace;
import dev.vlabc.value.Mac;
import dev.vlabc.value.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans built by hand, as small as what they are to show. */
public final class SamplePlans {

  private SamplePlans() {}

  /** A k3d cluster, and a fabric of FRR with containers as machines on the cluster's network. */
  public static Lab small() {
    return lab("small", List.of(rack()), List.of(k3d("base", "small-base", 3, 1)));
  }

  /** SONiC and virtual machines without a management network, and what is not rendered. */
  public static Lab mixed() {
    return lab("mixed", List.of(mixedPartition(), shelf()), List.of(shoot()));
  }

  /** One bare cluster: one server, and nothing that may be left out. */
  public static Lab bare() {
    Provider.K3d k3d =
        new Provider.K3d(
            "localhost",
            "bare",
            "k3d-bare",
            prefix("10.80.0.0/24"),
            prefix("10.128.0.0/16"),
            prefix("10.160.0.0/20"),
            1,
            0,
            Optional.empty(),
            "rancher/k3s:v1.35.5-k3s1",
            new Provider.K3d.Api("localhost", "127.0.0.1", 6443, List.of()),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of("--node-label=never=seen"),
            sorted(Map.of()));
    return lab("bare", List.of(), List.of(cluster("bare", k3d, List.of(), List.of())));
  }

  /** Nothing but the catalog. */
  public static Inputs inputs() {
    Workspace nothing = new MemoryWorkspace(Map.of());
    return new Inputs(new Catalog(nothing, DocumentSchema.lab(), new Diagnostics()), nothing);
  }

  public static Provenance provenance() {
    SourceFile file = new SourceFile("environments/small/lab.yaml", "");
    return new Provenance(
        Map.of(
            Path.of("clusters", "base"), range(file, 21, 9),
            Path.of("partitions", "rack"), range(file, 15, 9)),
        Map.of(),
        file.whole());
  }

  private static Range range(SourceFile file, int line, int column) {
    Position start = new Position(line, column);
    return new Range(file, start, start.plus(4));
  }

  /** A lab of those partitions and clusters in one layer. */
  public static Lab lab(String name, List<Partition> partitions, List<Cluster> clusters) {
    SortedMap<String, Partition> partitionsByName = new TreeMap<>();
    partitions.forEach(partition -> partitionsByName.put(partition.name(), partition));
    SortedMap<String, Cluster> clustersByName = new TreeMap<>();
    clusters.forEach(cluster -> clustersByName.put(cluster.name(), cluster));
    boolean mirrored = name.equals("small");
    return new Lab(
        name,
        "environments/" + name,
        mirrored ? Optional.of("A | sample of *everything* for `emit`.") : Optional.empty(),
        name + ".internal",
        Phase.STEADY,
        0,
        sorted(Map.of()),
        sorted(Map.of()),
        sizes(),
        sorted(Map.of()),
        mirrored ? sorted(Map.of("docker.io", mirror())) : sorted(Map.of()),
        sorted(Map.of()),
        sorted(Map.of()),
        mirrored ? sorted(Map.of("base-token", token())) : sorted(Map.of()),
        sorted(Map.of()),
        List.of(
            new Layer(
                "base",
                Optional.empty(),
                List.copyOf(partitionsByName.keySet()),
                List.copyOf(clustersByName.keySet()),
                ALWAYS,
                false)),
        partitionsByName,
        clustersByName,
        rollout(partitionsByName, clustersByName));
  }

  private static Rollout rollout(
      SortedMap<String, Partition> partitions, SortedMap<String, Cluster> clusters) {
    List<Rollout.Step> steps = new ArrayList<>();
    clusters.forEach((name, _) -> steps.add(step("cluster/" + name, name)));
    partitions.forEach((name, _) -> steps.add(step("partition/" + name, name)));
    return new Rollout(steps);
  }

  private static Rollout.Step step(String name, String api) {
    return new Rollout.Step(name, "base", api, Optional.empty(), List.of());
  }

  /** A k3d cluster with everything that can be said about one. */
  public static Cluster k3d(String name, String known, int servers, int agents) {
    Provider.K3d k3d =
        new Provider.K3d(
            "laptop",
            known,
            "k3d-" + known,
            prefix("10.80.0.0/22"),
            prefix("10.128.0.0/16"),
            prefix("10.160.0.0/20"),
            servers,
            agents,
            Optional.of(quantity("8Gi")),
            "rancher/k3s:v1.35.5-k3s1",
            new Provider.K3d.Api(
                "localhost", "127.0.0.1", 6443, List.of("api.base.small.internal", "10.80.0.2")),
            Optional.of("base-token"),
            List.of(
                new Provider.K3d.Published("envoy-gateway/http", "127.0.0.1", 8080, 30080),
                new Provider.K3d.Published("envoy-gateway/https", "::1", 8443, 30443)),
            List.of(
                "--disable=traefik",
                "--cluster-cidr=10.128.0.0/16",
                "--service-cidr=10.160.0.0/20",
                "--tls-san=10.80.0.2"),
            List.of("--node-label=role=agent"),
            sorted(
                Map.of(
                    "docker.io", "http://10.80.0.1:5001",
                    "quay.io", "http://10.80.0.1:5002")));
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < servers; i++) {
      nodes.add(node("k3d-" + known + "-server-" + i, "control-planes"));
    }
    for (int i = 0; i < agents; i++) {
      nodes.add(node("k3d-" + known + "-agent-" + i, "workers"));
    }
    return cluster(name, k3d, nodes, List.of("cert-manager", "hello"));
  }

  private static Cluster shoot() {
    Provider.WorkerGroup workers =
        new Provider.WorkerGroup(3, Optional.of("node"), List.of(), OptionalInt.empty());
    Provider.Gardener gardener =
        new Provider.Gardener(
            "mixed",
            "mixed",
            "self",
            false,
            "calico",
            Optional.empty(),
            sorted(Map.of("default", workers)));
    return cluster("shoot", gardener, List.of(), List.of());
  }

  private static Partition rack() {
    return partition(
        "rack",
        Optional.of("laptop"),
        Optional.of(new Management("k3d-small-base", prefix("10.80.0.0/22"), Optional.of("base"))),
        List.of(
            switchNode("leaf-1", Role.LEAF, new Switch.Frr(FRR), "10.80.1.1"),
            switchNode("leaf-2", Role.LEAF, new Switch.Frr(FRR), "10.80.1.2"),
            switchNode("leaf-10", Role.LEAF, new Switch.Frr(FRR), "10.80.1.10"),
            switchNode("exit-1", Role.EXIT, new Switch.Frr(FRR), "10.80.1.30")),
        List.of(
            link("leaf-1", "eth1", "exit-1", "eth1"),
            link("leaf-1", "eth3", "machine-1", "lan0"),
            link("leaf-2", "eth3", "machine-1", "lan1")),
        List.of(machine("machine-1", new Machine.Container(FRR), "tiny", "10.80.1.101")));
  }

  private static Partition mixedPartition() {
    Switch sonic = new Switch.Sonic("ghcr.io/metal-stack/sonic:1", "Accton", "metal-core");
    return partition(
        "mixed",
        Optional.of("desktop"),
        Optional.empty(),
        List.of(
            switchNode("leaf-1", Role.LEAF, sonic, "10.80.1.1"),
            switchNode("leaf-2", Role.LEAF, sonic, "10.80.1.2"),
            switchNode("exit-1", Role.EXIT, new Switch.Frr(FRR), "10.80.1.30"),
            switchNode(
                "core-1", Role.SPINE, new Switch.Srlinux("srl:25.7", "ixrd2l"), "10.80.1.9")),
        List.of(
            link("leaf-1", "Ethernet0", "machine-1", "lan0"),
            link("leaf-1", "Ethernet1", "metal-1", "lan0"),
            link("leaf-1", "Ethernet120", "core-1", "e1-1")),
        List.of(
            machine("machine-1", new Machine.Vm("ghcr.io/metal-stack/vm:1"), "node", "10.80.9.1"),
            machine("metal-1", new Machine.Physical(), "node", "10.80.9.2")));
  }

  /** Virtual machines of libvirt alone: nothing for containerlab. */
  private static Partition shelf() {
    Machine.Kind libvirt =
        new Machine.Libvirt(
            "default",
            Optional.empty(),
            quantity("80Gi"),
            sorted(Map.of()),
            sorted(Map.of("lan0", Mac.derived("t", "node-1"))));
    return partition(
        "shelf",
        Optional.of("desktop"),
        Optional.of(new Management("mixed-shelf", prefix("10.80.8.0/22"), Optional.empty())),
        List.of(),
        List.of(),
        List.of(machine("node-1", libvirt, "node", "10.80.9.3")));
  }
}
