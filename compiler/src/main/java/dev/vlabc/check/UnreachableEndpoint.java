package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Flux;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.source.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who must reach something has a way to it: nodes to their registries, Flux to its source and to
 * the APIs that it applies to, and what keeps DNS up to date to the server's API.
 */
final class UnreachableEndpoint implements Rule {

  private static final Pattern LOOPBACK =
      Pattern.compile("[a-z]+://([^/@]*@)?(localhost|127\\.[0-9.]+|\\[::1\\])(:[0-9]+)?(/.*)?");
  private static final Pattern IN_CLUSTER =
      Pattern.compile("https?://[^/:.]+(\\.[^/:.]+)?(\\.svc(\\.[^/:]*)?)?(:[0-9]+)?(/.*)?");

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Cluster cluster : facts.plan().clusters().values()) {
      registries(facts, cluster, diagnostics);
      source(facts, cluster, diagnostics);
      api(facts, cluster, diagnostics);
    }
    facts.components().forEach(placed -> dns(facts, placed, diagnostics));
  }

  private static Path at(Cluster cluster) {
    return Path.of("clusters", cluster.name());
  }

  /** The host that all nodes of a cluster are containers on. */
  private static Optional<String> host(Cluster cluster) {
    Optional<String> first =
        cluster.nodes().values().stream()
            .findFirst()
            .flatMap(Node::on)
            .filter(on -> on.startsWith("host/"));
    return first
        .filter(on -> cluster.nodes().values().stream().allMatch(node -> node.on().equals(first)))
        .map(on -> on.substring("host/".length()));
  }

  /** Registries on a docker network of their own answer nobody outside their host. */
  private static boolean reaches(Cluster cluster, RegistryHost registry) {
    return registry.network().isEmpty()
        || host(cluster).filter(registry.host()::equals).isPresent();
  }

  private static void registries(Facts facts, Cluster cluster, Diagnostics diagnostics) {
    for (Mirror mirror : facts.plan().mirrors().values()) {
      Optional<RegistryHost> registry =
          mirror.host().flatMap(name -> Optional.ofNullable(facts.plan().registries().get(name)));
      if (host(cluster).isPresent()
          && registry.isPresent()
          && !cachedAt(facts, cluster)
          && !reaches(cluster, registry.get())) {
        diagnostics.add(
            unreachable(
                facts,
                at(cluster),
                "the nodes of `" + cluster.name() + "`",
                "the registries of host `" + registry.get().host() + "`",
                registry.get().host()));
        return;
      }
    }
  }

  /** Whether the caches are also on the cluster's own host. */
  private static boolean cachedAt(Facts facts, Cluster cluster) {
    return host(cluster).filter(host -> facts.plan().registries().containsKey(host)).isPresent();
  }

  private static Diagnostic unreachable(Facts facts, Path at, String from, String to, String host) {
    return Diagnostic.of(Code.VL0515, facts.place(at), from + " cannot reach " + to)
        .note("host `" + host + "` has no `address`, so only its own containers reach what it runs")
        .help("write the address at which others reach it: `hosts: {" + host + ": {address: …}}`");
  }

  private static void source(Facts facts, Cluster cluster, Diagnostics diagnostics) {
    String flux = "Flux of `" + cluster.name() + "`";
    switch (cluster.flux().source()) {
      case Flux.Source.Git git -> url(facts, cluster, flux, git.url(), diagnostics);
      case Flux.Source.Oci oci -> {
        Optional<RegistryHost> own =
            facts.plan().registries().values().stream()
                .filter(host -> host.artifacts().isPresent())
                .findFirst();
        if (!oci.insecure()) {
          url(facts, cluster, flux, oci.url(), diagnostics);
        } else if (cluster.reconcilesItself(facts.plan().phase())
            && own.isPresent()
            && !reaches(cluster, own.get())) {
          diagnostics.add(
              unreachable(
                  facts,
                  at(cluster),
                  flux,
                  "the registry that the lab is pushed to, on host `" + own.get().host() + "`",
                  own.get().host()));
        }
      }
    }
  }

  private static void url(
      Facts facts, Cluster cluster, String flux, String url, Diagnostics diagnostics) {
    if (LOOPBACK.matcher(url).matches()) {
      Path own = at(cluster).child("gitops").child("source");
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0515,
                  facts.provenance().origin(own).isPresent()
                      ? facts.place(own)
                      : facts.place("gitops", "source"),
                  flux + " cannot reach `" + url + "`: there, that is itself")
              .help("write the address at which the cluster's pods reach it"));
    }
  }

  /** Another cluster's Flux applies to an API at an address that others know. */
  private static void api(Facts facts, Cluster cluster, Diagnostics diagnostics) {
    Optional<String> by =
        cluster
            .reconciledBy()
            .in(facts.plan().phase())
            .filter(_ -> !cluster.reconcilesItself(facts.plan().phase()));
    Optional<String> host = host(cluster);
    if (by.isPresent() && host.isPresent() && cluster.endpoint().address().isEmpty()) {
      diagnostics.add(
          unreachable(
              facts,
              at(cluster),
              "Flux of `" + by.get() + "`",
              "the API of `" + cluster.name() + "`",
              host.get()));
    }
  }

  /** An API by a name inside a cluster is known nowhere else. */
  private static void dns(Facts facts, Facts.Placed placed, Diagnostics diagnostics) {
    placed
        .component()
        .uses()
        .forEach(
            (capability, use) -> {
              Optional<String> other =
                  use.component().filter(name -> !name.startsWith(placed.cluster().name() + "/"));
              if (capability.equals("dns")
                  && other.isPresent()
                  && use.fields().get("api") instanceof String api
                  && IN_CLUSTER.matcher(api).matches()) {
                diagnostics.add(
                    Diagnostic.of(
                            Code.VL0515,
                            facts.place(placed.path()),
                            "`"
                                + placed.component().name()
                                + "` cannot reach the API of `"
                                + other.get()
                                + "` at `"
                                + api
                                + "`")
                        .note(
                            "that name is known only on the cluster that `"
                                + other.get()
                                + "` runs on")
                        .help(
                            "put one that provides `dns` on cluster `"
                                + placed.cluster().name()
                                + "`"));
              }
            });
  }
}
