package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Switch;
import dev.vlabc.value.ContainerlabNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Linux takes at most 15 bytes without blanks and slashes for the name of an interface (IFNAMSIZ);
 * containerlab leaves a longer one its random name and says nothing. Of network operating systems
 * it also takes their own names, such as {@code 1/1/c1/1}, and makes ones for Linux of them.
 */
final class InterfaceName implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Partition partition : facts.plan().partitions().values()) {
      partition.fabric().ifPresent(fabric -> fabric(facts, partition.name(), fabric, diagnostics));
    }
  }

  private static void fabric(
      Facts facts, String partition, Fabric fabric, Diagnostics diagnostics) {
    for (Link link : fabric.links()) {
      for (Link.End end : List.of(link.a(), link.b())) {
        if (!ContainerlabNames.isLinuxPort(end.port())
            && !isTranslated(fabric.nodes().get(end.node()))) {
          diagnostics.add(fault(facts, partition, link, end));
        }
      }
    }
  }

  private static boolean isTranslated(@Nullable FabricNode node) {
    return node != null
        && switch (node.kind()) {
          case Switch.Containerlab other -> !ContainerlabNames.isNotPlayed(other.kind());
          case Switch.Srlinux _ -> true;
          case Switch.Frr _, Switch.Linux _, Switch.Sonic _ -> false;
        };
  }

  private static Diagnostic fault(Facts facts, String partition, Link link, Link.End end) {
    return Diagnostic.of(
            Code.VL0505,
            facts.place("partitions", partition, "fabric", "links", link.name()),
            "Linux refuses `" + end.port() + "` as the name of an interface")
        .note(
            "expected: at most "
                + ContainerlabNames.LONGEST_PORT
                + " bytes, without blanks and slashes")
        .help("use the name that the node's kind gives its ports, such as `eth1`");
  }
}
