package dev.vlabc.emit.registry;

import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.plan.RegistryHost.Cache;
import dev.vlabc.value.Address;
import dev.vlabc.value.HostPort;
import java.util.Optional;

/**
 * The one place that every reference to an image, a chart or an artifact goes through before it is
 * written: whether it leads through the lab's cache depends on who fetches it.
 */
public final class References {

  /** Docker speaks to its own host without TLS, unasked. */
  private static final Address LOOPBACK = Address.parse("127.0.0.1").orElseThrow();

  private final Lab plan;

  public References(Lab plan) {
    this.plan = plan;
  }

  /**
   * Where something is fetched from.
   *
   * @param address registry, path and, where there is one, tag
   * @param insecure whether that registry is spoken to without TLS
   */
  public record Reference(String address, boolean insecure) {}

  /**
   * A chart or an artifact, which Flux fetches by itself, past the mirrors of its nodes.
   *
   * @param cluster whose Flux fetches it
   * @param address registry and path, without a scheme
   */
  public Reference artifact(Cluster cluster, String address) {
    return artifactCache(cluster, ImageName.parse(address))
        .map(cached -> new Reference(cached, true))
        .orElseGet(() -> new Reference(address, false));
  }

  private Optional<String> artifactCache(Cluster cluster, ImageName name) {
    Optional<RegistryHost> own =
        cluster.provider() instanceof Provider.K3d k3d ? registries(k3d.host()) : Optional.empty();
    return own.filter(host -> cache(host, name).isPresent())
        .or(
            () ->
                plan.registries().values().stream()
                    .filter(RegistryHost::isOpen)
                    .filter(host -> cache(host, name).isPresent())
                    .findFirst())
        .flatMap(host -> cached(host, host.address(), name));
  }

  /** An image that a cluster's nodes pull: as it is, because their mirrors know the way. */
  public String node(String image) {
    return image;
  }

  /**
   * An image that a host's Docker pulls. Through the cache on that host, where there is one; a name
   * without a registry stays, because images that were built on the host have such names, and no
   * cache has them.
   */
  public String docker(String host, String image) {
    ImageName name = ImageName.parse(image);
    return name.registry().isEmpty()
        ? image
        : registries(host).flatMap(one -> cached(one, LOOPBACK, name)).orElse(image);
  }

  /** An image that has to be there before any cache is, such as a cache's own: as it is. */
  public String upstream(String image) {
    return image;
  }

  private Optional<RegistryHost> registries(String host) {
    return Optional.ofNullable(plan.registries().get(host));
  }

  private static Optional<Cache> cache(RegistryHost host, ImageName name) {
    return name.registry().flatMap(registry -> Optional.ofNullable(host.caches().get(registry)));
  }

  private static Optional<String> cached(RegistryHost host, Address at, ImageName name) {
    return cache(host, name)
        .map(
            cache ->
                new HostPort(Optional.of(at), cache.port())
                    + "/"
                    + cache.folder().map(folder -> folder + "/").orElse("")
                    + name.rest());
  }
}
