package dev.vlabc.resolve.index;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.source.Path;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.PartitionSpec;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every name that a reference may use, by kind; faulty things count, for they were declared. */
final class Declared {

  private static final List<String> PLAIN =
      List.of("host", "rack", "size", "network", "secret", "partition", "cluster", "layer");

  private static final Set<String> KINDS =
      Set.of(
          "host",
          "rack",
          "size",
          "network",
          "secret",
          "layer",
          "partition",
          "cluster",
          "component",
          "machine",
          "node",
          "service",
          "endpoint");

  private final SortedMap<String, SortedSet<String>> names = new TreeMap<>();

  Declared(LabSpec lab, Catalog catalog) {
    add("host", lab.hosts().keySet());
    add("rack", lab.racks().keySet());
    add("size", lab.sizes().keySet());
    add("network", lab.networks().keySet());
    add("secret", lab.secrets().keySet());
    add("layer", lab.layers().keySet());
    add("service", lab.services().keySet());
    add("partition", lab.partitions().keySet());
    add("cluster", lab.clusters().keySet());
    lab.networks().forEach((name, network) -> addInner("pool", name, network.pools().keySet()));
    lab.partitions().forEach(this::addPartition);
    lab.clusters().forEach((name, cluster) -> addCluster(name, cluster, catalog));
    lab.poisoned().forEach(this::addPoisoned);
  }

  private void addPartition(String name, PartitionSpec partition) {
    addInner("machine", name, partition.machines().keySet());
    partition.fabric().ifPresent(fabric -> addInner("node", name, fabric.nodes().keySet()));
  }

  private void addCluster(String name, ClusterSpec cluster, Catalog catalog) {
    addInner("component", name, cluster.components().keySet());
    cluster
        .components()
        .forEach(
            (component, spec) ->
                catalog
                    .component(spec.component().text())
                    .ifPresent(
                        entry ->
                            addInner(
                                "endpoint", name + "/" + component, entry.endpoints().keySet())));
  }

  private void addPoisoned(Path path) {
    List<String> thing = path.elements();
    for (String kind : PLAIN) {
      if (thing.size() == 2 && thing.getFirst().equals(kind + "s")) {
        add(kind, List.of(thing.getLast()));
      }
    }
    for (String kind : List.of("component", "machine")) {
      if (thing.size() == 4 && thing.get(2).equals(kind + "s")) {
        addInner(kind, thing.get(1), List.of(thing.getLast()));
      }
    }
  }

  private void add(String kind, Collection<String> more) {
    names.computeIfAbsent(kind, _ -> new TreeSet<>()).addAll(more);
  }

  private void addInner(String kind, String owner, Collection<String> inner) {
    add(kind, inner.stream().map(name -> owner + "/" + name).toList());
  }

  SortedSet<String> names(String kind) {
    return names.getOrDefault(kind, new TreeSet<>());
  }

  /** Whether a name begins with the kind of a thing. */
  boolean knowsKind(String text) {
    return KINDS.contains(text.replaceFirst("/.*", ""));
  }

  /**
   * Whether a name with its kind first, such as {@code machine/flame/machine-2}, means a thing.
   * Generated nodes are not known here, so any node of a partition will do.
   */
  boolean knowsThing(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String kind = text.substring(0, slash);
    String name = text.substring(slash + 1);
    return kind.equals("node")
        ? names("partition").contains(name.replaceFirst("/.*", ""))
        : names(kind).contains(name);
  }

  /** Whether a name means a thing of the kind, seen from inside an owner. */
  boolean knows(String kind, String owner, String text) {
    SortedSet<String> known = names(kind);
    if (known.contains(text) || known.contains(owner + "/" + text)) {
      return true;
    }
    boolean ofSomePartition = kind.equals("machine") || kind.equals("endpoint");
    return ofSomePartition && known.stream().anyMatch(name -> name.endsWith("/" + text));
  }
}
