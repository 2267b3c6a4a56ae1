package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Provider.K3d;
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
    for (Mirror mirror : facts.plan().mirrors().values()) {
      Path at = Path.of("registries", "mirrors", mirror.upstream());
      if (mirror.host().isPresent() && mirror.port().isPresent()) {
        HostPort port = HostPort.of(mirror.port().getAsInt());
        uses.add(
            new Use(mirror.host().get(), port, "the mirror of `" + mirror.upstream() + "`", at));
      }
    }
    return uses;
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
