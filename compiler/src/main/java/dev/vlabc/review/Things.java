package dev.vlabc.review;

import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.source.Path;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The named things of a plan: what they are called, kind first, and where they stand. A name may
 * stand for two, where a partition's switch and a cluster's node are called the same.
 */
final class Things {

  private final SortedMap<String, List<Path>> paths = new TreeMap<>(NaturalOrder.INSTANCE);

  private Things() {}

  static Things of(Lab lab) {
    Things things = new Things();
    things.addAll("host", lab.hosts().keySet(), Path.of("hosts"));
    things.addAll("rack", lab.racks().keySet(), Path.of("racks"));
    things.addAll("size", lab.sizes().keySet(), Path.of("sizes"));
    things.addAll("network", lab.networks().keySet(), Path.of("networks"));
    things.addAll("mirror", lab.mirrors().keySet(), Path.of("mirrors"));
    things.addAll("service", lab.services().keySet(), Path.of("services"));
    things.addAll("secret", lab.secrets().keySet(), Path.of("secrets"));
    for (int i = 0; i < lab.layers().size(); i++) {
      things.add("layer/" + lab.layers().get(i).name(), Path.of("layers").child(i));
    }
    lab.partitions().values().forEach(things::addPartition);
    lab.clusters().values().forEach(things::addCluster);
    return things;
  }

  private void addPartition(Partition partition) {
    Path path = Path.of("partitions", partition.name());
    add("partition/" + partition.name(), path);
    addAll("machine/" + partition.name(), partition.machines().keySet(), path.child("machines"));
    partition.fabric().ifPresent(fabric -> addFabric(partition.name(), fabric, path));
  }

  private void addFabric(String partition, Fabric fabric, Path path) {
    addAll("node/" + partition, fabric.nodes().keySet(), path.child("fabric").child("nodes"));
  }

  private void addCluster(Cluster cluster) {
    Path path = Path.of("clusters", cluster.name());
    add("cluster/" + cluster.name(), path);
    addAll("node/" + cluster.name(), cluster.nodes().keySet(), path.child("nodes"));
    addAll("component/" + cluster.name(), cluster.components().keySet(), path.child("components"));
  }

  private void addAll(String kind, Set<String> names, Path owner) {
    names.forEach(name -> add(kind + "/" + name, owner.child(name)));
  }

  private void add(String name, Path path) {
    paths.computeIfAbsent(name, _ -> new ArrayList<>()).add(path);
  }

  /** The names, kind first. */
  List<String> names() {
    return List.copyOf(paths.keySet());
  }

  /** The names without their kinds, and without their owners. */
  SortedSet<String> bareNames() {
    SortedSet<String> bare = new TreeSet<>(NaturalOrder.INSTANCE);
    paths.keySet().forEach(name -> bare.add(name.substring(name.lastIndexOf('/') + 1)));
    return bare;
  }

  /** Where the things stand that are called so, with their kinds and owners or without. */
  List<Path> called(String name) {
    List<Path> found = new ArrayList<>();
    paths.forEach(
        (full, places) -> {
          if (full.equals(name) || full.endsWith("/" + name)) {
            found.addAll(places);
          }
        });
    return found;
  }
}
