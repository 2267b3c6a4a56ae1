package dev.vlabc.emit.registry;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.plan.RegistryHost.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Zot as a cache of all upstreams, each in a folder of its own, and a registry of the lab's own.
 * Rules from zot v2.1.20, {@code examples/README.md}: what is not there is asked for upstream; an
 * image in Docker's own format keeps its digest only with {@code compat} and {@code
 * preserveDigest}.
 */
final class ZotConfig {

  static final String PATH = "/etc/zot/config.json";
  static final String CREDENTIALS = "/etc/zot/credentials.json";

  private ZotConfig() {}

  static Mapping of(RegistryHost host) {
    Mapping.Builder config =
        Mapping.builder()
            .put("distSpecVersion", "1.1.1")
            .put("storage", Mapping.builder().put("rootDirectory", "/var/lib/registry").build())
            .put(
                "http",
                Mapping.builder()
                    .put("address", "0.0.0.0")
                    .put("port", "5000")
                    .put("compat", Sequence.ofTexts(List.of("docker2s2")))
                    .build())
            .put("log", Mapping.builder().put("level", "info").build());
    if (!host.caches().isEmpty()) {
      config.put("extensions", Mapping.builder().put("sync", sync(host)).build());
    }
    return config.build();
  }

  private static Mapping sync(RegistryHost host) {
    Mapping.Builder sync = Mapping.builder().put("enable", true);
    if (Credentials.areNeeded(host)) {
      sync.put("credentialsFile", CREDENTIALS);
    }
    List<Node> registries = new ArrayList<>();
    host.caches().values().forEach(cache -> registries.add(registry(cache)));
    return sync.put("registries", Sequence.of(registries)).build();
  }

  private static Mapping registry(Cache cache) {
    Optional<String> folder = cache.folder();
    Node content =
        Mapping.builder()
            .put("prefix", "**")
            .putIfPresent("destination", folder.map(name -> "/" + name))
            .build();
    return Mapping.builder()
        .put("urls", Sequence.of(List.of(Scalar.of(cache.remote()))))
        .put("onDemand", true)
        .put("tlsVerify", true)
        .put("preserveDigest", true)
        .put("content", Sequence.of(List.of(content)))
        .build();
  }
}
