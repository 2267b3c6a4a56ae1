package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;

/** What gives services their addresses has some to give. */
final class NoServiceAddresses implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Placed placed : facts.components()) {
      if (placed.component().provides().containsKey("load-balancer")
          && placed.cluster().loadBalancers().isEmpty()) {
        String cluster = placed.cluster().name();
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0519,
                    facts.place(placed.path()),
                    "`"
                        + placed.component().name()
                        + "` has no addresses to give to the services of `"
                        + cluster
                        + "`")
                .help(
                    "give a network a pool, `pools: {load-balancers: 10.0.0.100-10.0.0.119}`, and"
                        + " name it in the cluster: `networks: {load-balancers: lan}`"));
      }
    }
  }
}
