package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Host;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Location;
import dev.vlabc.plan.Provider.K3s;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Servers that are spread over data centres, so that one may be lost, keep their majority when any
 * one is: an etcd of three with two in one place does not.
 */
final class QuorumInOnePlace implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts
        .plan()
        .clusters()
        .forEach(
            (name, cluster) -> {
              if (cluster.provider() instanceof K3s k3s && k3s.datastore().equals("etcd")) {
                Map<String, Integer> places = places(facts.plan(), k3s);
                places.forEach(
                    (place, servers) -> {
                      if (places.size() > 1 && servers * 2 > k3s.servers().size()) {
                        report(facts, name, place, servers, k3s, diagnostics);
                      }
                    });
              }
            });
  }

  private static Map<String, Integer> places(Lab plan, K3s k3s) {
    Map<String, Integer> places = new TreeMap<>();
    for (String server : k3s.servers()) {
      Optional.ofNullable(plan.hosts().get(server))
          .flatMap(host -> place(plan, host))
          .ifPresent(place -> places.merge(place, 1, Integer::sum));
    }
    return places;
  }

  /** A virtual machine stands where its host does. */
  private static Optional<String> place(Lab plan, Host host) {
    Optional<Location> own = host.location();
    Optional<Location> below =
        host.runsOn().map(name -> plan.hosts().get(name)).flatMap(Host::location);
    return own.or(() -> below)
        .map(location -> plan.racks().get(location.rack()))
        .map(rack -> rack.dataCentre());
  }

  private static void report(
      Facts facts, String name, String place, int servers, K3s k3s, Diagnostics diagnostics) {
    diagnostics.add(
        Diagnostic.of(
                Code.VL0612,
                facts.place("clusters", name),
                "losing `" + place + "` loses the quorum of cluster `" + name + "`")
            .note(servers + " of " + k3s.servers().size() + " servers are in `" + place + "`")
            .help("put a server into a third place, or suppress this with the reason"));
  }
}
