package dev.vlabc.spec;

import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.value.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A whole lab as written. Clusters and partitions stand beside their layers, which they name.
 *
 * @param domain empty: derived from the name
 * @param phase empty: not said
 * @param references every reference in the file, for checking them alike
 * @param poisoned things that were declared but are faulty, in the plan's paths; they are in no map
 * @param places where each value was written, by its path in the plan
 */
public record LabSpec(
    String name,
    Optional<String> description,
    Optional<Phase> phase,
    Optional<String> domain,
    GitopsSpec gitops,
    SequencedMap<String, HostSpec> hosts,
    SequencedMap<String, RackSpec> racks,
    SequencedMap<String, SizeSpec> sizes,
    SequencedMap<String, NetworkSpec> networks,
    RegistriesSpec registries,
    SequencedMap<String, ServiceSpec> services,
    SequencedMap<String, SecretSpec> secrets,
    SequencedMap<String, String> tools,
    SequencedMap<String, LayerSpec> layers,
    SequencedMap<String, PartitionSpec> partitions,
    SequencedMap<String, ClusterSpec> clusters,
    List<ReachabilitySpec> reachability,
    List<MovedSpec> moved,
    List<SuppressionSpec> suppressions,
    List<Reference> references,
    SortedSet<Path> poisoned,
    SortedMap<Path, Range> places) {

  /** Where a value was written: its own place, or that of the nearest thing around it. */
  public Range place(Path path) {
    Path at = path;
    while (true) {
      Range range = places.get(at);
      if (range != null) {
        return range;
      }
      at = at.parent().orElseThrow();
    }
  }

  /** A host that was written soundly, or exists unwritten. */
  public Optional<HostSpec> host(String host) {
    return Optional.ofNullable(hosts.get(host));
  }

  public Optional<PartitionSpec> partition(String partition) {
    return Optional.ofNullable(partitions.get(partition));
  }

  /** Whether a named thing of that plural kind was written, faulty or not. */
  public boolean declares(String kind) {
    return places.containsKey(Path.of(kind))
        || poisoned.stream().anyMatch(path -> path.startsWith(Path.of(kind)));
  }

  /** The names of faulty things of a plural kind such as {@code hosts}. */
  public SortedSet<String> faulty(String kind) {
    SortedSet<String> names = new TreeSet<>();
    for (Path path : poisoned) {
      if (path.elements().size() == 2 && path.elements().getFirst().equals(kind)) {
        names.add(path.last());
      }
    }
    return names;
  }

  /** The same lab with other hosts, sizes and networks. */
  public LabSpec with(
      SequencedMap<String, HostSpec> otherHosts,
      SequencedMap<String, SizeSpec> otherSizes,
      SequencedMap<String, NetworkSpec> otherNetworks) {
    return with(otherHosts, otherSizes, otherNetworks, partitions, clusters, poisoned);
  }

  /** The same lab without the things that turned out faulty, which still count as declared. */
  public LabSpec without(SortedSet<Path> faulty) {
    SequencedMap<String, PartitionSpec> soundPartitions = new LinkedHashMap<>();
    sound("partitions", partitions, faulty)
        .forEach(
            (partition, spec) ->
                soundPartitions.put(
                    partition,
                    spec.withMachines(
                        sound(
                            Path.of("partitions", partition, "machines"),
                            spec.machines(),
                            faulty))));
    SequencedMap<String, ClusterSpec> soundClusters = new LinkedHashMap<>();
    sound("clusters", clusters, faulty)
        .forEach(
            (cluster, spec) ->
                soundClusters.put(
                    cluster,
                    spec.withComponents(
                        sound(
                            Path.of("clusters", cluster, "components"),
                            spec.components(),
                            faulty))));
    SortedSet<Path> all = new TreeSet<>(poisoned);
    all.addAll(faulty);
    return with(
        sound("hosts", hosts, faulty),
        sound("sizes", sizes, faulty),
        sound("networks", networks, faulty),
        soundPartitions,
        soundClusters,
        all);
  }

  private static <T> SequencedMap<String, T> sound(
      String kind, SequencedMap<String, T> things, SortedSet<Path> faulty) {
    return sound(Path.of(kind), things, faulty);
  }

  private static <T> SequencedMap<String, T> sound(
      Path above, SequencedMap<String, T> things, SortedSet<Path> faulty) {
    SequencedMap<String, T> sound = new LinkedHashMap<>();
    things.forEach(
        (name, thing) -> {
          if (!faulty.contains(above.child(name))) {
            sound.put(name, thing);
          }
        });
    return sound;
  }

  private LabSpec with(
      SequencedMap<String, HostSpec> otherHosts,
      SequencedMap<String, SizeSpec> otherSizes,
      SequencedMap<String, NetworkSpec> otherNetworks,
      SequencedMap<String, PartitionSpec> otherPartitions,
      SequencedMap<String, ClusterSpec> otherClusters,
      SortedSet<Path> otherPoisoned) {
    return new LabSpec(
        name,
        description,
        phase,
        domain,
        gitops,
        otherHosts,
        racks,
        otherSizes,
        otherNetworks,
        registries,
        services,
        secrets,
        tools,
        layers,
        otherPartitions,
        otherClusters,
        reachability,
        moved,
        suppressions,
        references,
        otherPoisoned,
        places);
  }
}
