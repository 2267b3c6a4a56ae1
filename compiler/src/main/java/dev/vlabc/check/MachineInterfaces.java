package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The links of a virtual machine in a container end in lan0, lan1, … without a gap: mini-lab's
 * image (v0.6.0, {@code images/machine}) waits until as many interfaces are called {@code lan} as
 * it has links, and opens each by its number.
 */
final class MachineInterfaces implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts.playedFabrics((partition, fabric) -> fabric(facts, partition, fabric, diagnostics));
  }

  private static void fabric(
      Facts facts, Partition partition, Fabric fabric, Diagnostics diagnostics) {
    for (Facts.Member<Machine> member : facts.machines(partition)) {
      if (member.thing().kind() instanceof Machine.Vm) {
        machine(facts, member, ports(fabric, member.name()), diagnostics);
      }
    }
  }

  private static SortedMap<String, Link> ports(Fabric fabric, String machine) {
    SortedMap<String, Link> ports = new TreeMap<>();
    for (Link link : fabric.links()) {
      for (Link.End end : List.of(link.a(), link.b())) {
        if (end.node().equals(machine)) {
          ports.put(end.port(), link);
        }
      }
    }
    return ports;
  }

  private static void machine(
      Facts facts,
      Facts.Member<Machine> member,
      SortedMap<String, Link> ports,
      Diagnostics diagnostics) {
    SortedMap<String, Link> odd = new TreeMap<>(ports);
    for (int i = 0; i < ports.size(); i++) {
      odd.remove("lan" + i);
    }
    if (!odd.isEmpty()) {
      Link link = odd.firstEntry().getValue();
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0511,
                  facts.place(
                      "partitions", member.partition().name(), "fabric", "links", link.name()),
                  "`" + member.name() + "` would wait for ever for its links")
              .note("found: " + Diagnostic.listed(ports.keySet()))
              .note("expected: " + expected(ports.size()))
              .help("number the machine's ports from `lan0` without a gap"));
    }
  }

  private static String expected(int links) {
    return links == 1 ? "`lan0`" : "`lan0` to `lan" + (links - 1) + "`";
  }
}
