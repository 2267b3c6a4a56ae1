package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Provider.K3d;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.source.Path;
import dev.vlabc.value.Address;
import dev.vlabc.value.HostPort;
import java.util.ArrayList;
import java.util.List;

/** No two things publish one port of a host; an unspecified address clashes with every other. */
final class DuplicateHostPort implements Rule {

  private record Use(String host, HostPort port, String thing, Path at) {}

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    List<Use> before = new ArrayList<>();
    for (Use use : uses(facts)) {
      before.stream()
          .filter(other -> other.host().equals(use.host()) && other.port().clashesWith(use.port()))
          .findFirst()
          .ifPresent(other -> diagnostics.add(clash(facts, other, use)));
      before.add(use);
    }
  }

  private static List<Use> uses(Facts facts) {
    List<Use> uses = new ArrayList<>();
    facts
        .plan()
        .clusters()
        .forEach(
            (name, cluster) -> {
              if (cluster.provider() instanceof K3d k3d) {
                k3d(name, k3d, uses);
              }
            });
    facts.plan().registries().values().forEach(host -> registries(host, uses));
    return uses;
  }

  private static void registries(RegistryHost host, List<Use> uses) {
    host.artifacts()
        .ifPresent(
            port ->
                uses.add(
                    new Use(
                        host.host(),
                        HostPort.of(port),
                        "the registry that holds what is rendered",
                        Path.of("registries"))));
    if (host.zot()) {
      host.caches().values().stream()
          .filter(_ -> host.artifacts().isEmpty())
          .findFirst()
          .ifPresent(
              cache ->
                  uses.add(
                      new Use(
                          host.host(), HostPort.of(cache.port()), "Zot", Path.of("registries"))));
      return;
    }
    host.caches()
        .forEach(
            (upstream, cache) ->
                uses.add(
                    new Use(
                        host.host(),
                        HostPort.of(cache.port()),
                        "the mirror of `" + upstream + "`",
                        Path.of("registries", "mirrors", upstream))));
  }

  private static void k3d(String name, K3d k3d, List<Use> uses) {
    Path provider = Path.of("clusters", name, "provider", "k3d");
    uses.add(
        new Use(
            k3d.host(),
            port(k3d.api().bind(), k3d.api().port()),
            "the API of `cluster/" + name + "`",
            provider));
    for (K3d.Published published : k3d.publish()) {
      uses.add(
          new Use(
              k3d.host(),
              port(published.bind(), published.hostPort()),
              "`" + name + "/" + published.endpoint() + "`",
              provider.child("publish").child(published.endpoint())));
    }
  }

  private static HostPort port(String bind, int port) {
    return new HostPort(Address.parse(bind), port);
  }

  private static Diagnostic clash(Facts facts, Use first, Use second) {
    return Diagnostic.of(
            Code.VL0409,
            facts.place(second.at()),
            "port "
                + second.port().port()
                + " of host `"
                + second.host()
                + "` is used by "
                + first.thing()
                + " and by "
                + second.thing())
        .also(facts.place(first.at()), "used here first")
        .help("publish one of them on another port");
  }
}
