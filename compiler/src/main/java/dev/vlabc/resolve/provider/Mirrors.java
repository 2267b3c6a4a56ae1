package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.plan.RegistryHost.Cache;
import dev.vlabc.resolve.space.RegistryNetwork;
import dev.vlabc.resolve.space.RegistryPorts;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import dev.vlabc.value.HostPort;
import dev.vlabc.value.NaturalOrder;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the nodes of a cluster find the mirrors of upstream registries: at the address of the host
 * on which the caches run. A cache on another host that has no address cannot be reached; neither
 * is the address of a component known before its cluster is there.
 */
final class Mirrors {

  private Mirrors() {}

  static SortedMap<String, String> of(Scene scene, Grants grants) {
    SortedMap<String, String> mirrors = new TreeMap<>(NaturalOrder.INSTANCE);
    if (RegistryPorts.isOnHosts(scene.lab())) {
      return onHost(scene, grants);
    }
    for (String upstream : scene.lab().registries().mirrors().keySet()) {
      scene.lab().registries().through().endpoint().ifPresent(url -> mirrors.put(upstream, url));
    }
    return mirrors;
  }

  private static SortedMap<String, String> onHost(Scene scene, Grants grants) {
    String here = scene.host().orElseThrow();
    String host = scene.lab().registries().through().host().map(Ref::text).orElse(here);
    RegistryNetwork network = new RegistryNetwork(scene.lab(), scene.networks(), host);
    SortedMap<String, String> mirrors = new TreeMap<>(NaturalOrder.INSTANCE);
    if (host.equals(here) || network.network(grants).isEmpty()) {
      new RegistryPorts(scene.lab(), host, scene.instance())
          .caches(grants)
          .forEach(
              (upstream, cache) ->
                  network
                      .address(grants)
                      .ifPresent(address -> mirrors.put(upstream, url(address, cache))));
    }
    return mirrors;
  }

  /** With a path, k3s asks below it; without, below /v2 (k3s, {@code pkg/agent/containerd}). */
  private static String url(Address address, Cache cache) {
    String path = cache.folder().map(folder -> "/v2/" + folder).orElse("");
    return "http://" + new HostPort(Optional.of(address), cache.port()) + path;
  }
}
