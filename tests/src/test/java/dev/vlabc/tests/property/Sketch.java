package dev.vlabc.tests.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** A lab that edits change: what is in it, and the {@code lab.yaml} that says so. */
final class Sketch {

  /** Layers, in order; who manages stands in an earlier one. */
  static final List<String> LAYERS = List.of("one", "two", "three");

  final SortedMap<String, SketchHost> hosts = new TreeMap<>();
  final TreeSet<String> mirrors = new TreeSet<>();
  final SortedMap<String, SketchCluster> clusters = new TreeMap<>();
  final SortedMap<String, SketchPartition> partitions = new TreeMap<>();
  final List<String> moved = new ArrayList<>();

  /** The one host of all mirrors; empty: each host of clusters has its own. */
  String mirrorHost = "";

  /** The seed of the order in which everything stands in the file. */
  long order;

  /** The next address of a host, host port, BMC or MAC that nothing has. */
  int fresh;

  Sketch copy() {
    Sketch copy = new Sketch();
    hosts.forEach((name, host) -> copy.hosts.put(name, host));
    copy.mirrors.addAll(mirrors);
    clusters.forEach((name, cluster) -> copy.clusters.put(name, cluster.copy()));
    partitions.forEach((name, partition) -> copy.partitions.put(name, partition.copy()));
    copy.moved.addAll(moved);
    copy.mirrorHost = mirrorHost;
    copy.order = order;
    copy.fresh = fresh;
    return copy;
  }

  /** A computer; those of k3s clusters run nothing else. */
  record SketchHost(String address, boolean ownedByCluster) {}

  /** Hosts on which clusters of containers and virtual partitions may run. */
  List<String> freeHosts() {
    return hosts.keySet().stream().filter(name -> !hosts.get(name).ownedByCluster()).toList();
  }

  /** Those that are there in the phase of the lab. */
  SortedSet<String> steadyClusters() {
    SortedSet<String> steady = new TreeSet<>(clusters.keySet());
    steady.removeIf(name -> !clusters.get(name).phases.isEmpty());
    return steady;
  }

  boolean isManager(String cluster) {
    return partitions.values().stream().anyMatch(one -> one.manager.equals(cluster));
  }

  String yaml() {
    StringBuilder text = new StringBuilder();
    text.append("apiVersion: vlabc.dev/v1alpha1\nkind: Lab\nmetadata: {name: lab}\nspec:\n");
    text.append("  phase: steady\n");
    text.append("  networks:\n    home:\n      prefix: 192.168.0.0/20\n      purpose: site\n");
    text.append("      pools: {endpoints: 192.168.9.0/24, nodes: 192.168.10.0-192.168.13.255,");
    text.append(" load-balancers: 192.168.14.0/24}\n");
    text.append("  services: {time: {external: {servers: [0.pool.ntp.org]}}}\n");
    text.append("  secrets: [bmc]\n  sizes: {small: {cpu: 1, memory: 1Gi, disk: 10Gi}}\n");
    text.append("  racks: [r1, r2, r3]\n");
    text.append(things("  hosts:\n", hosts, host -> "{address: " + host.address() + "}", "    "));
    registries(text);
    if (!moved.isEmpty()) {
      text.append("  moved:\n");
      moved.forEach(move -> text.append("    - ").append(move).append('\n'));
    }
    text.append("  layers:\n");
    LAYERS.forEach(layer -> layer(text, layer));
    return text.toString();
  }

  private void registries(StringBuilder text) {
    if (mirrors.isEmpty()) {
      return;
    }
    text.append("  registries:\n    mirrors: ").append(shuffled(mirrors)).append('\n');
    if (!mirrorHost.isEmpty()) {
      text.append("    via: {registry: {host: ").append(mirrorHost).append("}}\n");
    }
  }

  private void layer(StringBuilder text, String layer) {
    text.append("    - name: ").append(layer).append('\n');
    SortedMap<String, SketchPartition> ground = new TreeMap<>(partitions);
    ground.values().removeIf(partition -> !partition.layer.equals(layer));
    text.append(things("      partitions:\n", ground, SketchPartition::yaml, "        "));
    SortedMap<String, SketchCluster> above = new TreeMap<>(clusters);
    above.values().removeIf(cluster -> !cluster.layer.equals(layer));
    text.append(things("      clusters:\n", above, SketchCluster::yaml, "        "));
  }

  private <T> String things(
      String head, SortedMap<String, T> things, Function<T, String> yaml, String indent) {
    StringBuilder text = new StringBuilder(things.isEmpty() ? "" : head);
    for (String name : shuffled(things.keySet())) {
      text.append(indent + name + ": " + yaml.apply(things.get(name)) + "\n");
    }
    return text.toString();
  }

  private List<String> shuffled(Iterable<String> names) {
    List<String> shuffled = new ArrayList<>();
    names.forEach(shuffled::add);
    SplittableRandom random = new SplittableRandom(order);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }
}
