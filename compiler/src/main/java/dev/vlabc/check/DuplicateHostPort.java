package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider.K3d;
import dev.vlabc.source.Path;
import dev.vlabc.value.Address;
import dev.vlabc.value.HostPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * No two things publish one port of a host; an unspecified address clashes with every other. BMCs
 * are on UDP, which clashes with nothing else.
 */
final class DuplicateHostPort implements Rule {

  private static final String VIRTUALBMC = "virtualbmc";
  private static final Bmc NO_BMC =
      new Bmc("", Optional.empty(), OptionalInt.empty(), Optional.empty());

  private record Use(String host, Protocol protocol, HostPort port, String thing, Path at) {

    boolean clashesWith(Use other) {
      return host.equals(other.host) && protocol == other.protocol && port.clashesWith(other.port);
    }
  }

  private enum Protocol {
    TCP,
    UDP
  }

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    List<Use> before = new ArrayList<>();
    for (Use use : uses(facts)) {
      before.stream()
          .filter(use::clashesWith)
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
            new Use(
                mirror.host().get(),
                Protocol.TCP,
                port,
                "the mirror of `" + mirror.upstream() + "`",
                at));
      }
    }
    facts.plan().partitions().values().forEach(partition -> bmcs(facts, partition, uses));
    return uses;
  }

  private static void bmcs(Facts facts, Partition partition, List<Use> uses) {
    for (Facts.Member<Machine> machine : facts.machines(partition)) {
      Bmc bmc = machine.thing().bmc().orElse(NO_BMC);
      if (partition.host().isPresent() && bmc.kind().equals(VIRTUALBMC) && bmc.port().isPresent()) {
        uses.add(
            new Use(
                partition.host().get(),
                Protocol.UDP,
                new HostPort(bmc.address(), bmc.port().getAsInt()),
                "the BMC of `" + partition.name() + "/" + machine.name() + "`",
                machine.path().child("bmc").child(VIRTUALBMC).child("port")));
      }
    }
  }

  private static void k3d(String name, K3d k3d, List<Use> uses) {
    Path provider = Path.of("clusters", name, "provider", "k3d");
    uses.add(
        new Use(
            k3d.host(),
            Protocol.TCP,
            port(k3d.api().bind(), k3d.api().port()),
            "the API of `cluster/" + name + "`",
            provider));
    for (K3d.Published published : k3d.publish()) {
      uses.add(
          new Use(
              k3d.host(),
              Protocol.TCP,
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
