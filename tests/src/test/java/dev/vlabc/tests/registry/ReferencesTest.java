package dev.vlabc.tests.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.emit.registry.References;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.FolderWorkspace;
import dev.vlabc.tests.corpus.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No reference is written past the one function that knows the caches. */
final class ReferencesTest {

  private static final String LAB =
      """
      hosts: {laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}}
      registries: {mirrors: [docker.io, quay.io]}
      layers: [{name: base, clusters: {dev: {kubernetes: v1.35.5, provider: k3d}}}]
      """;

  /** What goes past it, as {@code path: line}. */
  private static List<String> past(Lab plan, GeneratedFile file) {
    List<String> past = new ArrayList<>();
    for (String line : file.text().lines().toList()) {
      for (String upstream : cached(plan, file.path())) {
        boolean fetched =
            line.contains("image: " + upstream + "/")
                || line.contains("url: oci://" + upstream + "/");
        if (fetched) {
          past.add(file.path() + ": " + line.strip());
        }
      }
    }
    return past;
  }

  /** The upstreams that whoever reads a file has a cache of. */
  private static Iterable<String> cached(Lab plan, String path) {
    String[] parts = path.split("/", -1);
    if (path.endsWith("/registries/compose.yaml") || parts.length < 3) {
      return List.of();
    }
    String host = parts[1];
    if (parts[0].equals("apps")) {
      if (!path.endsWith("/helmrelease.yaml")) {
        return List.of();
      }
      Cluster cluster = plan.clusters().get(parts[1]);
      host = cluster.provider() instanceof Provider.K3d k3d ? k3d.host() : "";
    } else if (!parts[0].equals("hosts")) {
      return List.of();
    }
    return Optional.ofNullable(plan.registries().get(host))
        .map(RegistryHost::caches)
        .map(caches -> List.copyOf(caches.keySet()))
        .orElse(List.of());
  }

  @Test
  void nothingThatIsRenderedGoesPastACache() {
    int caching = 0;
    List<String> past = new ArrayList<>();
    List<Path> labs =
        Stream.of("environments", "tests/ok", "tests/live")
            .flatMap(folder -> Checkout.list(Checkout.path(folder)).stream())
            .filter(folder -> folder.resolve(Compiler.SPEC).toFile().isFile())
            .toList();
    for (Path folder : labs) {
      Compilation made =
          new Compiler()
              .compile(new FolderWorkspace(folder, "environments/x"), Options.of("environments/x"));
      Lab plan = made.plan().orElseThrow();
      caching += plan.registries().values().stream().mapToInt(host -> host.caches().size()).sum();
      for (GeneratedFile file :
          made.tree()
              .orElseThrow(() -> new AssertionError(folder + ": " + made.diagnostics()))
              .files()) {
        past.addAll(past(plan, file));
      }
    }
    assertTrue(caching > 8, "labs with caches: " + caching);
    assertEquals(List.of(), past);
  }

  @Test
  void theHostsDockerPullsThroughItsOwnAddress() {
    References references = references();
    assertEquals("127.0.0.1:5001/a/b:1", references.docker("laptop", "docker.io/a/b:1"));
    assertEquals("127.0.0.1:5001/a/b:1", references.docker("laptop", "index.docker.io/a/b:1"));
    assertEquals("127.0.0.1:5001/library/b:1", references.docker("laptop", "docker.io/b:1"));
    assertEquals(
        "127.0.0.1:5002/a/b@sha256:12", references.docker("laptop", "quay.io/a/b@sha256:12"));
  }

  @Test
  void whatNoCacheHasStays() {
    References references = references();
    for (String image :
        List.of(
            "vrnetlab/sonic:202405", "alpine:3", "ghcr.io/a/b:1", "localhost/b", "10.0.0.1:5/b")) {
      assertEquals(image, references.docker("laptop", image));
    }
    assertEquals("docker.io/a/b:1", references.docker("another", "docker.io/a/b:1"));
    assertEquals("docker.io/a/b:1", references.node("docker.io/a/b:1"));
  }

  @Test
  void fluxFetchesThroughTheGateway() {
    Lab plan = Written.spec(LAB).made().plan().orElseThrow();
    Cluster cluster = plan.clusters().get("dev");
    References.Reference cached = new References(plan).artifact(cluster, "quay.io/charts/x");
    assertTrue(cached.insecure());
    assertEquals(plan.registries().get("laptop").address() + ":5002/charts/x", cached.address());
    assertFalse(new References(plan).artifact(cluster, "ghcr.io/charts/x").insecure());
  }

  private static References references() {
    return new References(Written.spec(LAB).made().plan().orElseThrow());
  }
}
