package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Network;
import dev.vlabc.source.Path;
import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.Prefix;

/** Gateways and pools of a network lie in it. */
final class AddressOutsideNetwork implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Network network : facts.plan().networks().values()) {
      Path path = Path.of("networks", network.name());
      network
          .gateways()
          .forEach(
              gateway ->
                  inside(
                      facts, network, gateway, "the gateway", path.child("gateway"), diagnostics));
      network
          .pools()
          .forEach(
              (role, ranges) -> {
                for (AddressRange range : ranges) {
                  Path at = path.child("pools").child(role);
                  String what = "the pool `" + role + "`";
                  inside(facts, network, range.first(), what, at, diagnostics);
                  inside(facts, network, range.last(), what, at, diagnostics);
                }
              });
    }
  }

  private static String prefixes(Network network) {
    return Diagnostic.listed(network.prefixes().stream().map(Prefix::toString).toList());
  }

  private static void inside(
      Facts facts,
      Network network,
      Address address,
      String what,
      Path at,
      Diagnostics diagnostics) {
    if (network.prefixes().stream().noneMatch(prefix -> prefix.contains(address))) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0406,
                  facts.place(at),
                  what + " of network `" + network.name() + "` lies outside it: `" + address + "`")
              .note("network: " + prefixes(network))
              .help("write an address that is in the network's prefix"));
    }
  }
}
