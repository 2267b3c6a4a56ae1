package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Grants;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Flux;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Layer;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.plan.Secret;
import dev.vlabc.resolve.component.ComponentPlans;
import dev.vlabc.resolve.component.LoadBalancerRanges;
import dev.vlabc.resolve.component.SettingsPass.Settled;
import dev.vlabc.resolve.fabric.PartitionResolver.ResolvedPartition;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.resolve.provider.ResolvedCluster;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.value.ByPhase;
import dev.vlabc.value.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Puts the plan of one phase together, once everything has been granted. */
final class PlanPass {

  private final Settled settled;
  private final LabSpec lab;
  private final Hosting hosting;
  private final Inventory inventory;
  private final Catalog catalog;
  private final Options options;
  private final Phase phase;
  private final Diagnostics diagnostics;
  private final SortedMap<Path, Range> places = new TreeMap<>();

  PlanPass(
      Settled settled,
      Hosting hosting,
      Inventory inventory,
      Catalog catalog,
      Options options,
      Phase phase,
      Diagnostics diagnostics) {
    this.settled = settled;
    this.lab = settled.lab();
    this.hosting = hosting;
    this.inventory = inventory;
    this.catalog = catalog;
    this.options = options;
    this.phase = phase;
    this.diagnostics = diagnostics;
  }

  /** The zone of the lab; an instance has one of its own. */
  static String domain(LabSpec lab, Options options) {
    String domain = lab.domain().orElse(lab.name() + ".internal");
    return options.instance() == 0 ? domain : "i" + options.instance() + "." + domain;
  }

  Lab plan(Grants grants, Only only) {
    SortedMap<String, ResolvedCluster> resolved = inventory.resolved(grants);
    SortedMap<String, Partition> partitions = partitions(grants, Inventory.docker(resolved), only);
    SortedMap<String, RegistryHost> registries = inventory.registries().hosts(grants);
    SortedMap<String, Cluster> clusters = clusters(resolved, registries, grants);
    List<Layer> layers = layers(partitions, clusters);
    Simple simple = new Simple(lab, inventory, options);
    SortedMap<String, Secret> secrets = SecretPass.secrets(lab, catalog, clusters, diagnostics);
    return new Lab(
        Instance.name(lab, options.instance()),
        options.environment(),
        lab.description(),
        domain(lab, options),
        phase,
        options.instance(),
        simple.hosts(),
        simple.racks(),
        simple.sizes(),
        simple.networks(),
        simple.mirrors(grants),
        registries,
        simple.services(),
        secrets,
        new ToolPass(lab, catalog, phase).tools(partitions, clusters, secrets),
        layers,
        partitions,
        clusters,
        RolloutPass.of(layers, partitions, clusters, hosting, phase));
  }

  private SortedMap<String, Partition> partitions(
      Grants grants, Map<String, Management> docker, Only only) {
    SortedMap<String, Partition> partitions = new TreeMap<>();
    inventory
        .partitions()
        .forEach(
            (name, resolver) -> {
              ResolvedPartition resolved =
                  resolver.resolve(grants, docker, catalog, only, diagnostics);
              resolved.links().forEach((planned, written) -> linkPlace(name, planned, written));
              if (resolver.spec().life().phases().contains(phase)) {
                partitions.put(name, partition(name, resolver.spec(), resolved));
              }
            });
    return Collections.unmodifiableSortedMap(partitions);
  }

  /** A link is planned with its ends in order, wherever it was written. */
  private void linkPlace(String partition, String planned, String written) {
    Path links = Path.of("partitions", partition, "fabric", "links");
    places.put(links.child(planned), lab.place(links.child(written)));
  }

  /** Places of what was written under another name than the plan's. */
  SortedMap<Path, Range> places() {
    return places;
  }

  private Partition partition(String name, PartitionSpec spec, ResolvedPartition resolved) {
    SortedMap<String, String> networks = new TreeMap<>();
    spec.networks().forEach((role, use) -> networks.put(role, use.text()));
    SortedMap<String, Machine> machines = new TreeMap<>(resolved.machines());
    machines.values().removeIf(machine -> !machine.phases().contains(phase));
    return new Partition(
        name,
        spec.layer(),
        hosting.managerOfPartition(name),
        spec.host().map(host -> host.text()),
        networks,
        resolved.management(),
        resolved.fabric(),
        Collections.unmodifiableSortedMap(machines),
        spec.life().phases(),
        spec.life().retiring());
  }

  private SortedMap<String, Cluster> clusters(
      SortedMap<String, ResolvedCluster> resolved,
      SortedMap<String, RegistryHost> registries,
      Grants grants) {
    SortedMap<String, Optional<LoadBalancerRanges>> ranges = inventory.loadBalancers(resolved);
    ComponentPlans plans =
        new ComponentPlans(settled, catalog, grants, domain(lab, options), ranges);
    FluxPass flux = new FluxPass(lab, Instance.name(lab, options.instance()), catalog, registries);
    SortedMap<String, Cluster> clusters = new TreeMap<>();
    inventory
        .scenes()
        .forEach(
            (name, scene) -> {
              ResolvedCluster cluster = resolved.get(name);
              if (cluster != null && scene.cluster().life().phases().contains(phase)) {
                clusters.put(
                    name,
                    cluster(
                        name,
                        scene.cluster(),
                        cluster,
                        ranges.getOrDefault(name, Optional.empty()),
                        flux.of(name, scene.cluster()),
                        plans.of(name, scene.cluster())));
              }
            });
    return Collections.unmodifiableSortedMap(clusters);
  }

  private Cluster cluster(
      String name,
      ClusterSpec spec,
      ResolvedCluster resolved,
      Optional<LoadBalancerRanges> ranges,
      Flux flux,
      SortedMap<String, Component> planned) {
    SortedMap<String, Component> components = new TreeMap<>(planned);
    components.values().removeIf(component -> !component.phases().contains(phase));
    return new Cluster(
        name,
        spec.layer(),
        spec.kubernetes(),
        resolved.provider(),
        hosting.managerOfCluster(name),
        hosting.reconcilers().getOrDefault(name, ByPhase.none()),
        resolved.networks(),
        resolved.endpoint(),
        resolved.nodes(),
        ranges.map(LoadBalancerRanges::planned),
        flux,
        Collections.unmodifiableSortedMap(components),
        spec.manifests(),
        spec.life().phases(),
        spec.life().retiring());
  }

  private List<Layer> layers(
      SortedMap<String, Partition> partitions, SortedMap<String, Cluster> clusters) {
    List<Layer> layers = new ArrayList<>();
    lab.layers()
        .forEach(
            (name, spec) -> {
              if (spec.life().phases().contains(phase)) {
                layers.add(
                    new Layer(
                        name,
                        spec.life().description(),
                        in(
                            lab.partitions(),
                            partitions,
                            partition -> partition.layer().equals(name)),
                        in(lab.clusters(), clusters, cluster -> cluster.layer().equals(name)),
                        spec.life().phases(),
                        spec.life().retiring()));
              }
            });
    return List.copyOf(layers);
  }

  /** The names of a layer's things that exist, as written. */
  private static <T> List<String> in(
      Map<String, T> written, Map<String, ?> planned, Predicate<T> here) {
    return written.entrySet().stream()
        .filter(entry -> here.test(entry.getValue()) && planned.containsKey(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
