package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Switch;
import java.util.List;

/**
 * A played SONiC switch is on a management network of IPv4: mini-lab's image (v0.6.0, {@code
 * images/sonic/launch.py}) waits for its eth0, and copies eth0's IPv4 address into the switch.
 */
final class SonicManagement implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Partition partition : facts.plan().partitions().values()) {
      boolean reached = partition.management().filter(one -> one.prefix().isV4()).isPresent();
      List<String> switches =
          facts.nodes(partition).stream()
              .filter(member -> isSonic(member.thing()))
              .map(Facts.Member::name)
              .toList();
      if (partition.host().isPresent() && !reached && !switches.isEmpty()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0512,
                    facts.place("partitions", partition.name(), "networks", "management"),
                    "SONiC does not start without a management network: "
                        + Diagnostic.listed(switches))
                .help("leave `management` out, or give it an IPv4 prefix"));
      }
    }
  }

  private static boolean isSonic(FabricNode node) {
    return node.kind() instanceof Switch.Sonic;
  }
}
