package dev.vlabc.emit.registry;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.plan.RegistryHost.Cache;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.Optional;

/**
 * The registries of a host in Docker Compose's words. They are a project and a network of their
 * own, which is there before any cluster is.
 */
final class ComposeFile {

  private static final String ARTIFACTS = "artifacts";
  private static final String ZOT = "zot";

  private final Lab plan;
  private final RegistryHost host;
  private final String image;
  private final Mapping.Builder services = Mapping.builder();
  private final Mapping.Builder volumes = Mapping.builder();

  private ComposeFile(Lab plan, RegistryHost host, String image) {
    this.plan = plan;
    this.host = host;
    this.image = image;
  }

  /** The whole file; {@code image} is that of all its containers. */
  static Mapping of(Lab plan, RegistryHost host, String image) {
    return new ComposeFile(plan, host, image).file();
  }

  private Mapping file() {
    if (host.zot()) {
      zot();
    } else {
      host.artifacts().ifPresent(port -> plain(ARTIFACTS, port, Mapping.empty()));
      host.caches().forEach(this::cache);
    }
    Mapping.Builder file =
        Mapping.builder()
            .put("name", project())
            .put("services", services.build())
            .put("networks", Mapping.builder().put("default", network()).build())
            .put("volumes", volumes.build());
    if (host.zot()) {
      file.put("configs", Mapping.builder().put(ZOT, from("./zot.json")).build());
      if (Credentials.areNeeded(host)) {
        file.put(
            "secrets", Mapping.builder().put(ZOT, from("../../../" + Credentials.ZOT)).build());
      }
    }
    return file.build();
  }

  private String project() {
    return plan.name() + "-registries";
  }

  private static Mapping from(String file) {
    return Mapping.builder().put("file", file).build();
  }

  private Mapping network() {
    Mapping.Builder network = Mapping.builder().put("name", project());
    host.network().ifPresent(prefix -> network.put("ipam", ipam(prefix)));
    return network.build();
  }

  private Mapping ipam(Prefix prefix) {
    Node config =
        Mapping.builder()
            .put("subnet", prefix.toString())
            .put("gateway", host.address().toString())
            .build();
    return Mapping.builder().put("config", Sequence.of(List.of(config))).build();
  }

  /** Names of services have no colon, those of upstreams no underscore. */
  private void cache(String upstream, Cache cache) {
    Mapping.Builder environment =
        Mapping.builder().put("REGISTRY_PROXY_REMOTEURL", Service.literal(cache.remote()));
    cache
        .secret()
        .ifPresent(
            secret ->
                environment
                    .put("REGISTRY_PROXY_USERNAME", variable(secret, "username"))
                    .put("REGISTRY_PROXY_PASSWORD", variable(secret, "password")));
    plain("cache-" + upstream.replace(':', '_'), cache.port(), environment.build());
  }

  private String variable(String secret, String key) {
    return "${" + Credentials.variable(plan, secret, key) + ":?is set by just secrets}";
  }

  private void plain(String name, int port, Mapping environment) {
    services.put(name, Service.registry(host, name, port, image, environment));
    volumes.put(name, Mapping.empty());
  }

  private void zot() {
    Optional<Integer> cached = host.caches().values().stream().map(Cache::port).findFirst();
    int port = host.artifacts().orElseGet(cached::orElseThrow);
    services.put(ZOT, Service.zot(host, ZOT, port, image, Credentials.areNeeded(host)));
    volumes.put(ZOT, Mapping.empty());
  }
}
