package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Lock;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Origin;
import dev.vlabc.resolve.component.Closure;
import dev.vlabc.resolve.component.ComponentAddresses;
import dev.vlabc.resolve.component.LoadBalancerRanges;
import dev.vlabc.resolve.fabric.ManagementNetworks;
import dev.vlabc.resolve.fabric.ManagementNetworks.Shared;
import dev.vlabc.resolve.fabric.PartitionResolver;
import dev.vlabc.resolve.fabric.VirtualBmcs;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.resolve.index.Things;
import dev.vlabc.resolve.provider.Ground;
import dev.vlabc.resolve.provider.ProviderResolver;
import dev.vlabc.resolve.provider.ResolvedCluster;
import dev.vlabc.resolve.provider.Scene;
import dev.vlabc.resolve.space.FabricNetworks;
import dev.vlabc.resolve.space.NetworkUse;
import dev.vlabc.resolve.space.Ports;
import dev.vlabc.resolve.space.RegistryPorts;
import dev.vlabc.source.Path;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.LabSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every cluster and partition of every phase, ready to ask for its allocations and to be planned.
 *
 * @param scenes clusters whose ground is known
 * @param registries where registries run
 * @param components the addresses that components ask for
 * @param origins where allocated values come from, by path in the plan
 */
record Inventory(
    LabSpec lab,
    SortedMap<String, Scene> scenes,
    SortedMap<String, PartitionResolver> partitions,
    RegistryPass registries,
    ComponentAddresses components,
    SortedMap<Path, Origin> origins) {

  static Inventory of(
      LabSpec lab,
      Catalog catalog,
      Hosting hosting,
      Lock before,
      Options options,
      Only only,
      Diagnostics diagnostics) {
    NetworkUse networks = new NetworkUse(lab, only);
    SortedMap<String, Scene> scenes = new TreeMap<>();
    lab.clusters()
        .forEach(
            (name, cluster) ->
                scene(lab, name, cluster, catalog, hosting, networks, options)
                    .ifPresent(scene -> scenes.put(name, scene)));
    VirtualBmcs bmcs = new VirtualBmcs(lab, options.instance());
    ManagementNetworks managements = new ManagementNetworks(shared(scenes), networks, before);
    String labName = Instance.name(lab, options.instance());
    FabricNetworks fabrics = new FabricNetworks(networks, labName);
    SortedMap<String, PartitionResolver> partitions = new TreeMap<>();
    lab.partitions()
        .forEach(
            (name, spec) ->
                partitions.put(
                    name,
                    new PartitionResolver(
                        lab,
                        labName,
                        name,
                        spec,
                        managements,
                        bmcs,
                        fabrics,
                        before,
                        diagnostics)));
    return new Inventory(
        lab,
        scenes,
        partitions,
        new RegistryPass(lab, scenes, networks, options.instance()),
        new ComponentAddresses(lab, catalog),
        origins(scenes));
  }

  /** Empty where the cluster's ground could not be told, which was reported. */
  private static Optional<Scene> scene(
      LabSpec lab,
      String name,
      ClusterSpec cluster,
      Catalog catalog,
      Hosting hosting,
      NetworkUse networks,
      Options options) {
    Optional<String> host = Optional.ofNullable(hosting.hosts().get(name));
    Optional<String> partition = Optional.ofNullable(hosting.grounds().get(name));
    boolean grounded =
        switch (ProviderResolver.of(cluster.provider()).ground()) {
          case Ground.OnHost _ -> host.isPresent();
          case Ground.InPartition _ -> partition.isPresent();
          case Ground.OnHosts _ -> true;
          case Ground.Elsewhere _ -> true;
        };
    if (!grounded) {
      return Optional.empty();
    }
    return Optional.of(
        new Scene(
            lab,
            Instance.name(lab, options.instance()),
            PlanPass.domain(lab, options),
            name,
            cluster,
            host,
            partition,
            new Closure(lab, catalog).provided(cluster),
            catalog,
            networks,
            host.map(on -> published(lab, hosting, on)).orElseGet(TreeSet::new),
            options.instance()));
  }

  private static SortedSet<Integer> published(LabSpec lab, Hosting hosting, String host) {
    SortedSet<Integer> ports = new TreeSet<>();
    lab.clusters()
        .forEach(
            (name, cluster) -> {
              if (host.equals(hosting.hosts().get(name))) {
                ports.addAll(ProviderResolver.of(cluster.provider()).published());
              }
            });
    return ports;
  }

  private static Map<String, Shared> shared(SortedMap<String, Scene> scenes) {
    Map<String, Shared> shared = new TreeMap<>();
    scenes.forEach(
        (name, scene) -> {
          if (ProviderResolver.of(scene.cluster().provider()).sharesNetwork()) {
            String host = scene.host().orElseThrow();
            shared.put(name, new Shared(name, host, scene.cluster().life().phases()));
          }
        });
    return shared;
  }

  /** What is asked for of the lab's networks, hosts and leaves. */
  List<Request> networkRequests() {
    List<Request> requests = new ArrayList<>();
    scenes.values().forEach(scene -> requests.addAll(requests(scene)));
    partitions.values().forEach(partition -> requests.addAll(partition.networkRequests()));
    requests.addAll(registries.requests());
    List<String> caching = RegistryPorts.isZot(lab) ? List.of() : RegistryPass.caches(lab, scenes);
    for (String host : caching) {
      for (String upstream : lab.registries().mirrors().keySet()) {
        Path at = Path.of("registries", "mirrors", upstream);
        Named member = new Named(upstream);
        requests.add(
            Request.of(Ports.registries(host).space(), "registries", member, lab.place(at)));
      }
    }
    return requests;
  }

  /** What is asked for of management networks, whose prefixes have been granted. */
  List<Request> addressRequests(Grants granted) {
    SortedMap<String, ResolvedCluster> resolved = resolved(granted);
    Map<String, Management> docker = docker(resolved);
    List<Request> requests = new ArrayList<>();
    SortedMap<String, Optional<LoadBalancerRanges>> ranges = loadBalancers(resolved);
    scenes.forEach(
        (name, scene) ->
            ranges
                .getOrDefault(name, Optional.empty())
                .ifPresent(
                    known -> requests.addAll(components.requests(name, scene.cluster(), known))));
    partitions
        .values()
        .forEach(partition -> requests.addAll(partition.addressRequests(granted, docker)));
    return requests;
  }

  /** What comes of the clusters; one that lacks something, which was reported, is left out. */
  SortedMap<String, ResolvedCluster> resolved(Grants granted) {
    SortedMap<String, ResolvedCluster> resolved = new TreeMap<>();
    scenes.forEach(
        (name, scene) ->
            ProviderResolver.of(scene.cluster().provider())
                .resolve(scene, granted)
                .ifPresent(cluster -> resolved.put(name, cluster)));
    return resolved;
  }

  /** The docker networks of clusters that fabrics may join. */
  static Map<String, Management> docker(Map<String, ResolvedCluster> resolved) {
    Map<String, Management> docker = new TreeMap<>();
    resolved.forEach(
        (name, cluster) -> cluster.docker().ifPresent(network -> docker.put(name, network)));
    return docker;
  }

  private static List<Request> requests(Scene scene) {
    return ProviderResolver.of(scene.cluster().provider()).requests(scene);
  }

  /** The addresses for services of each cluster; empty where nothing is known of them. */
  SortedMap<String, Optional<LoadBalancerRanges>> loadBalancers(
      SortedMap<String, ResolvedCluster> resolved) {
    SortedMap<String, Optional<LoadBalancerRanges>> ranges = new TreeMap<>();
    resolved.forEach(
        (name, cluster) -> ranges.put(name, LoadBalancerRanges.of(lab, name, cluster.networks())));
    return ranges;
  }

  private static SortedMap<Path, Origin> origins(SortedMap<String, Scene> scenes) {
    SortedMap<Path, Origin> origins = new TreeMap<>();
    scenes.forEach(
        (name, scene) -> {
          Path provider = Things.cluster(name).child("provider").child("k3d");
          origins.put(provider.child("subnet"), new Origin.Allocated("networks"));
          origins.put(provider.child("pods"), new Origin.Allocated("networks/pods"));
          origins.put(provider.child("services"), new Origin.Allocated("networks/services"));
          origins.put(
              provider.child("api").child("port"), new Origin.Allocated("the host's API ports"));
          origins.put(provider.child("image"), new Origin.Derived("kubernetes"));
        });
    return origins;
  }
}
