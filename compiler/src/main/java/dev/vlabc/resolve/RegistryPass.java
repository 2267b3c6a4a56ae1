package dev.vlabc.resolve;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.resolve.provider.Scene;
import dev.vlabc.resolve.space.NetworkUse;
import dev.vlabc.resolve.space.RegistryNetwork;
import dev.vlabc.resolve.space.RegistryPorts;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The hosts on which registries run: caches of others, and the one that Flux reads the tree from.
 */
final class RegistryPass {

  private final LabSpec lab;
  private final SortedMap<String, Scene> scenes;
  private final NetworkUse networks;
  private final int instance;

  RegistryPass(LabSpec lab, SortedMap<String, Scene> scenes, NetworkUse networks, int instance) {
    this.lab = lab;
    this.scenes = scenes;
    this.networks = networks;
    this.instance = instance;
  }

  /** Where caches run on hosts: the one that is named, else each that runs a cluster. */
  static List<String> caches(LabSpec lab, SortedMap<String, Scene> scenes) {
    if (!RegistryPorts.isOnHosts(lab) || lab.registries().mirrors().isEmpty()) {
      return List.of();
    }
    Optional<String> named = named(lab);
    return named.isPresent() ? List.of(named.get()) : hosts(scenes);
  }

  private static Optional<String> named(LabSpec lab) {
    return lab.registries().through().host().map(Ref::text);
  }

  private static List<String> hosts(SortedMap<String, Scene> scenes) {
    return scenes.values().stream()
        .flatMap(scene -> scene.host().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Where the rendered tree is pushed to, if any cluster fetches it from the lab itself. */
  Optional<String> artifacts() {
    boolean wanted =
        scenes.values().stream()
            .anyMatch(scene -> FluxPass.isOwn(lab, scene.name(), scene.cluster()));
    return wanted ? named(lab).or(() -> hosts(scenes).stream().findFirst()) : Optional.empty();
  }

  private SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(caches(lab, scenes));
    artifacts().ifPresent(host -> all.add(host));
    return all;
  }

  List<Request> requests() {
    List<Request> requests = new ArrayList<>();
    all().forEach(host -> network(host).request().ifPresent(requests::add));
    return requests;
  }

  private RegistryNetwork network(String host) {
    return new RegistryNetwork(lab, networks, host);
  }

  /** By host; without one whose network could not be had, which was reported. */
  SortedMap<String, RegistryHost> hosts(Grants grants) {
    SortedMap<String, RegistryHost> hosts = new TreeMap<>();
    List<String> caching = caches(lab, scenes);
    for (String host : all()) {
      RegistryPorts ports = new RegistryPorts(lab, host, instance);
      network(host)
          .address(grants)
          .map(
              address ->
                  new RegistryHost(
                      host,
                      address,
                      network(host).network(grants),
                      artifacts().filter(host::equals).isPresent()
                          ? OptionalInt.of(ports.artifacts())
                          : OptionalInt.empty(),
                      RegistryPorts.isZot(lab),
                      caching.contains(host) ? ports.caches(grants) : Collections.emptySortedMap()))
          .ifPresent(one -> hosts.put(host, one));
    }
    return Collections.unmodifiableSortedMap(hosts);
  }
}
