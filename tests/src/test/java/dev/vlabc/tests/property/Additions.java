package dev.vlabc.tests.property;

import dev.vlabc.tests.property.Sketch.SketchHost;
import dev.vlabc.tests.property.SketchCluster.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Puts things into a {@link Sketch}. */
final class Additions {

  private static final int MOST_MACHINES = 20;

  private static final List<String> ENDPOINTS =
      List.of("envoy-gateway/http", "envoy-gateway/https", "gw-2/http", "powerdns/dns");

  private static final List<String> GATEWAYS =
      List.of(
          "cert-manager: {}",
          "metallb: {}",
          "envoy-gateway: {}",
          "gw-2: {component: envoy-gateway}",
          "powerdns: {}");

  private static final List<String> METAL_STACK =
      List.of(
          "cert-manager: {}",
          "metallb: {}",
          "envoy-gateway: {}",
          "powerdns: {}",
          "seaweedfs: {settings: {volume: 40Gi}}",
          "metal-stack: {}",
          "gardener: {}");

  private final Sketch lab;
  private final SplittableRandom random;

  Additions(Sketch lab, SplittableRandom random) {
    this.lab = lab;
    this.random = random;
  }

  <T> T any(Collection<T> all) {
    return List.copyOf(all).get(random.nextInt(all.size()));
  }

  int fresh() {
    return ++lab.fresh;
  }

  boolean host() {
    int number = fresh();
    lab.hosts.put(name("h", number), new SketchHost("192.168.8." + number, false));
    return true;
  }

  /** Later names come before, between and after earlier ones. */
  String name(String kind, int number) {
    return (char) ('a' + random.nextInt(26)) + kind + number;
  }

  boolean containers() {
    Kind kind = random.nextInt(3) == 0 ? Kind.KIND : Kind.K3D;
    SketchCluster cluster = new SketchCluster(kind, any(Sketch.LAYERS), any(lab.freeHosts()));
    cluster.servers = 1 + 2 * random.nextInt(2);
    cluster.workers = random.nextInt(2);
    if (random.nextInt(5) == 0) {
      cluster.phases = List.of(random.nextBoolean() ? "bootstrap" : "handover");
    }
    cluster.components.addAll(kind == Kind.K3D ? GATEWAYS : List.of());
    lab.clusters.put(name("c", fresh()), cluster);
    return true;
  }

  boolean k3s() {
    String stem = name("k", fresh());
    for (int i = 1; i <= 3; i++) {
      lab.hosts.put(stem + "-" + i, new SketchHost("192.168.8." + fresh(), true));
    }
    lab.clusters.put(name("c", fresh()), new SketchCluster(Kind.K3S, any(Sketch.LAYERS), stem));
    return true;
  }

  boolean incus() {
    SketchCluster cluster = new SketchCluster(Kind.INCUS, any(Sketch.LAYERS), any(lab.freeHosts()));
    cluster.workers = 1 + random.nextInt(70);
    lab.clusters.put(name("c", fresh()), cluster);
    return true;
  }

  boolean virtual(String manager, String kind) {
    SketchPartition partition =
        new SketchPartition(
            manager.isEmpty() ? any(Sketch.LAYERS) : "two", any(lab.freeHosts()), manager);
    partition.leaves = 1 + random.nextInt(5);
    partition.spines = random.nextInt(3);
    partition.exits = random.nextInt(3);
    partition.machineLinks = 1 + random.nextInt(4);
    partition.switches = any(List.of("frr", "linux", "srlinux", "sonic"));
    partition.racks = random.nextInt(1 + partition.leaves / 2);
    machines(partition);
    lab.partitions.put(name(kind, fresh()), partition);
    return true;
  }

  /** A manager in the first layer, new or not. */
  private String manager(List<String> components) {
    Optional<String> known =
        lab.clusters.entrySet().stream()
            .filter(one -> one.getValue().layer.equals("one") && one.getValue().phases.isEmpty())
            .filter(one -> one.getValue().components.equals(components))
            .map(one -> one.getKey())
            .findFirst();
    if (known.isPresent() && random.nextBoolean()) {
      return known.get();
    }
    SketchCluster cluster = new SketchCluster(Kind.K3D, "one", any(lab.freeHosts()));
    cluster.components.addAll(components);
    String name = name("c", fresh());
    lab.clusters.put(name, cluster);
    return name;
  }

  boolean managed() {
    virtual(manager(METAL_STACK), "v");
    String partition =
        lab.partitions.keySet().stream()
            .filter(name -> name.endsWith("v" + lab.fresh))
            .findFirst()
            .orElseThrow();
    SketchCluster cluster = new SketchCluster(Kind.GARDENER, "two", partition);
    lab.clusters.put(name("c", fresh()), cluster);
    return true;
  }

  boolean metal() {
    boolean metal3 = random.nextBoolean();
    String provisioner = metal3 ? "metal3: {}" : "tinkerbell: {}";
    String manager = manager(List.of("cert-manager: {}", "cluster-api: {}", provisioner));
    SketchPartition partition = new SketchPartition("two", "", manager);
    machines(partition);
    String ground = name("r", fresh());
    lab.partitions.put(ground, partition);
    Kind kind = metal3 ? Kind.METAL3 : Kind.TINKERBELL;
    lab.clusters.put(name("c", fresh()), new SketchCluster(kind, "two", ground));
    return true;
  }

  void machines(SketchPartition partition) {
    for (int i = 1 + random.nextInt(4); i > 0 && partition.machines() < MOST_MACHINES; i--) {
      if (partition.real()) {
        partition.numbered.put(fresh(), 0);
      } else if (random.nextInt(4) == 0) {
        partition.named.add(
            any(List.of("spare", "jump", "old", "x" + (char) ('a' + fresh() % 26))));
      } else {
        partition.numbered.putIfAbsent(1 + random.nextInt(40), random.nextInt(3));
      }
    }
  }

  void another(SketchPartition partition) {
    switch (random.nextInt(3)) {
      case 0 -> partition.spines = Math.min(2, partition.spines + 1);
      case 1 -> partition.exits = Math.min(2, partition.exits + 1);
      default -> partition.leaves++;
    }
  }

  void published(SketchCluster cluster) {
    List<String> offered =
        ENDPOINTS.stream()
            .filter(
                endpoint ->
                    cluster.components.stream()
                        .anyMatch(one -> endpoint.startsWith(one.split(":", 2)[0] + "/")))
            .toList();
    if (!offered.isEmpty()) {
      cluster.publish.putIfAbsent(any(offered), 20000 + fresh());
    }
  }
}
