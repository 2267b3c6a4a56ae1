package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Switch;
import dev.vlabc.value.NaturalOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What runs in QEMU has a slot for each link. mini-lab's images (v0.6.0) plug everything into the
 * root bus of a q35, which has 32 slots: the chipset takes two, the disk one, and a switch's eth0
 * or a machine's BMC one (QEMU 7.2: "PCI: no slot/function available" from the 29th link on).
 */
final class PciSlots implements Rule {

  private static final int LINKS = 28;

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts.playedFabrics((partition, fabric) -> fabric(facts, partition, fabric, diagnostics));
  }

  private static void fabric(
      Facts facts, Partition partition, Fabric fabric, Diagnostics diagnostics) {
    Set<String> inQemu = inQemu(facts, partition);
    Map<String, Integer> links = inQemu.isEmpty() ? Map.of() : links(fabric);
    SortedSet<String> full = new TreeSet<>(NaturalOrder.INSTANCE);
    for (String node : inQemu) {
      if (links.getOrDefault(node, 0) > LINKS) {
        full.add(node);
      }
    }
    if (!full.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0513,
                  facts.place("partitions", partition.name(), "fabric"),
                  "QEMU has no slot for each link of " + Diagnostic.listed(full))
              .note("found: `" + full.first() + "` has " + links.get(full.first()) + " links")
              .note("allowed: " + LINKS)
              .help("use more leaves with fewer machines each, or another kind of switch"));
    }
  }

  private static Set<String> inQemu(Facts facts, Partition partition) {
    Set<String> names = new HashSet<>();
    for (Facts.Member<FabricNode> node : facts.nodes(partition)) {
      if (node.thing().kind() instanceof Switch.Sonic) {
        names.add(node.name());
      }
    }
    for (Facts.Member<Machine> machine : facts.machines(partition)) {
      if (machine.thing().kind() instanceof Machine.Vm) {
        names.add(machine.name());
      }
    }
    return names;
  }

  private static Map<String, Integer> links(Fabric fabric) {
    Map<String, Integer> links = new HashMap<>();
    for (Link link : fabric.links()) {
      for (Link.End end : List.of(link.a(), link.b())) {
        links.merge(end.node(), 1, Integer::sum);
      }
    }
    return links;
  }
}
