package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Network;
import dev.vlabc.plan.Origin;
import dev.vlabc.plan.Purpose;
import dev.vlabc.source.Path;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * No two networks share addresses, and no prefix that a cluster names shares any with a network
 * that hosts or nodes stand in. A network that exists unwritten and is used by nothing written may.
 */
final class OverlappingPrefixes implements Rule {

  private static final Set<Purpose> STOOD_IN =
      EnumSet.of(Purpose.SITE, Purpose.ANY, Purpose.MANAGEMENT);

  /** Who claims which addresses, for what, and where it says so. */
  private record Claim(String owner, Purpose purpose, Prefix prefix, Path at) {}

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    List<Claim> networks = networks(facts);
    for (int i = 0; i < networks.size(); i++) {
      for (int j = i + 1; j < networks.size(); j++) {
        compare(facts, networks.get(i), networks.get(j), diagnostics);
      }
    }
    for (Claim claim : clusters(facts)) {
      networks.stream()
          .filter(network -> STOOD_IN.contains(network.purpose()))
          .forEach(network -> compare(facts, network, claim, diagnostics));
    }
  }

  private static List<Claim> networks(Facts facts) {
    List<Claim> claims = new ArrayList<>();
    for (Network network : facts.plan().networks().values()) {
      Path at = Path.of("networks", network.name());
      boolean written =
          facts.provenance().origin(at.child("prefix")).isPresent() || written(facts, at);
      if (written || network.purpose() != Purpose.TENANT) {
        network
            .prefixes()
            .forEach(
                prefix ->
                    claims.add(
                        new Claim(
                            "network `" + network.name() + "`",
                            network.purpose(),
                            prefix,
                            at.child("prefix"))));
      }
    }
    return claims;
  }

  private static boolean written(Facts facts, Path at) {
    return facts.provenance().origin(at).filter(Origin.Written.class::isInstance).isPresent();
  }

  private static List<Claim> clusters(Facts facts) {
    List<Claim> claims = new ArrayList<>();
    facts
        .plan()
        .clusters()
        .forEach(
            (name, cluster) ->
                cluster
                    .networks()
                    .forEach(
                        (role, use) -> {
                          Path at = Path.of("clusters", name, "networks", role);
                          if (written(facts, at)) {
                            Prefix.parse(use)
                                .ifPresent(
                                    prefix ->
                                        claims.add(
                                            new Claim(
                                                "the " + role + " of `" + name + "`",
                                                Purpose.PODS,
                                                prefix,
                                                at)));
                          }
                        }));
    return claims;
  }

  private static void compare(Facts facts, Claim a, Claim b, Diagnostics diagnostics) {
    if (!a.prefix().overlaps(b.prefix())) {
      return;
    }
    boolean aLater = facts.place(a.at()).compareTo(facts.place(b.at())) > 0;
    Claim first = aLater ? b : a;
    Claim second = aLater ? a : b;
    diagnostics.add(
        Diagnostic.of(
                Code.VL0403,
                facts.place(second.at()),
                second.owner()
                    + " ("
                    + second.prefix()
                    + ") overlaps "
                    + first.owner()
                    + " ("
                    + first.prefix()
                    + ")")
            .also(facts.place(first.at()), "the other one")
            .help("give one of them another prefix"));
  }
}
