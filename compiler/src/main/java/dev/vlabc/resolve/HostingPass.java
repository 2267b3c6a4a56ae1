package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.resolve.provider.Ground;
import dev.vlabc.resolve.provider.ProviderResolver;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.ByPhase;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out the edges of the hosting graph, with the defaults of what is not written. */
final class HostingPass {

  private final LabSpec lab;
  private final Catalog catalog;
  private final Only only;
  private final SortedMap<String, String> hosts = new TreeMap<>();
  private final SortedMap<String, String> grounds = new TreeMap<>();
  private final SortedMap<String, ByPhase<String>> partitionManagers = new TreeMap<>();
  private final SortedMap<String, ByPhase<String>> clusterManagers = new TreeMap<>();
  private final SortedMap<String, ByPhase<String>> reconcilers = new TreeMap<>();

  private HostingPass(LabSpec lab, Catalog catalog, Only only) {
    this.lab = lab;
    this.catalog = catalog;
    this.only = only;
  }

  static Hosting of(LabSpec lab, Catalog catalog, Only only) {
    HostingPass pass = new HostingPass(lab, catalog, only);
    lab.partitions()
        .forEach((name, spec) -> pass.partitionManagers.put(name, texts(spec.managedBy())));
    lab.clusters().forEach(pass::cluster);
    return new Hosting(
        pass.hosts, pass.grounds, pass.partitionManagers, pass.clusterManagers, pass.reconcilers);
  }

  private static ByPhase<String> texts(ByPhase<Ref> refs) {
    return refs.map(ref -> Optional.of(ref.text()));
  }

  private void cluster(String name, ClusterSpec spec) {
    Range at = lab.place(Path.of("clusters", name, "provider"));
    switch (ProviderResolver.of(spec.provider()).ground()) {
      case Ground.OnHost(Optional<Ref> host) ->
          one(host(), host, lab.hosts(), at).ifPresent(found -> hosts.put(name, found));
      case Ground.InPartition(Optional<Ref> partition) ->
          one(partition(spec.layer()), partition, inLayer(partition, spec.layer()), at)
              .ifPresent(found -> grounds.put(name, found));
      case Ground.OnHosts _, Ground.Elsewhere _ -> {
        // what they stand on is written out, or not of this lab
      }
    }
    ByPhase<String> managers = managers(name, spec);
    clusterManagers.put(name, managers);
    reconcilers.put(name, reconcilers(spec, managers));
  }

  /** What is named, or the only one that fits, if it is sound; a faulty one may have been meant. */
  private Optional<String> one(
      Only.Sought sought, Optional<Ref> named, Map<String, ?> fit, Range at) {
    if (named.isPresent()) {
      return named.map(Ref::text).filter(fit::containsKey);
    }
    boolean meant = !lab.faulty(sought.kind() + "s").isEmpty();
    boolean lost = fit.isEmpty() && lab.poisoned().contains(Path.ROOT);
    return meant || lost ? Optional.empty() : only.of(sought, fit.keySet(), at);
  }

  private static Only.Sought host() {
    return new Only.Sought(
        "host",
        "the lab",
        "host: …",
        "declare one under `spec`: `hosts: {desktop: {cpu: 16, memory: 64Gi, disk: 500Gi}}`");
  }

  private Only.Sought partition(String layer) {
    String here = "`partitions: {rack: {machines: [machine-1]}}`";
    String declare = "declare one in this layer, such as " + here;
    return new Only.Sought(
        "partition",
        "layer `" + layer + "`",
        "partition: …",
        lab.partitions().keySet().stream()
            .findFirst()
            .map(other -> "name one of another layer, such as `partition: " + other + "`")
            .orElse(declare));
  }

  /**
   * A partition that is named may be in any layer; one that is not is looked for in the cluster's.
   */
  private Map<String, PartitionSpec> inLayer(Optional<Ref> named, String layer) {
    if (named.isPresent()) {
      return lab.partitions();
    }
    Map<String, PartitionSpec> here = new TreeMap<>(lab.partitions());
    here.values().removeIf(partition -> !partition.layer().equals(layer));
    return here;
  }

  private ByPhase<String> managers(String name, ClusterSpec spec) {
    ByPhase<String> written = texts(spec.managedBy());
    return written.isEmpty() && grounds.containsKey(name)
        ? partitionManagers.getOrDefault(grounds.get(name), ByPhase.none())
        : written;
  }

  private ByPhase<String> reconcilers(ClusterSpec spec, ByPhase<String> managers) {
    ByPhase<String> written = texts(spec.reconciledBy());
    if (!written.isEmpty()) {
      return written;
    }
    return managers.isEmpty() || hostsControlPlanes(spec)
        ? ByPhase.always(Hosting.SELF)
        : managers.map(manager -> Optional.of(Hosting.cluster(manager)));
  }

  private boolean hostsControlPlanes(ClusterSpec spec) {
    return spec.components().values().stream()
        .flatMap(component -> catalog.component(component.component().text()).stream())
        .anyMatch(CatalogComponent::hostsControlPlanes);
  }
}
