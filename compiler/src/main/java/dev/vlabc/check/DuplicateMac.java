package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.source.Path;
import java.util.List;

/** No two interfaces of a lab have one MAC: switches and DHCP would take them for one. */
final class DuplicateMac implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    FirstUse uses =
        new FirstUse(facts, Code.VL0402, "MAC", "give one of them another MAC", diagnostics);
    facts.plan().partitions().values().forEach(partition -> partition(facts, partition, uses));
  }

  private static void partition(Facts facts, Partition partition, FirstUse uses) {
    for (Facts.Member<Machine> machine : facts.machines(partition)) {
      Path at = machine.path().child("mac");
      String port = partition.name() + "/" + machine.name() + ":lan0";
      machine.thing().mac().ifPresent(mac -> uses.use(mac.toString(), port, at));
      if (machine.thing().kind() instanceof Machine.Libvirt libvirt) {
        nics(machine, libvirt, uses);
      }
    }
    for (Facts.Member<FabricNode> node : facts.nodes(partition)) {
      Path at = node.path().child("mac");
      String port = partition.name() + "/" + node.name() + ":management";
      uses.use(node.thing().mac().toString(), port, at);
    }
    partition
        .fabric()
        .ifPresent(fabric -> fabric.links().forEach(link -> link(partition, link, uses)));
  }

  /** The first one's MAC is the machine's own, which has been counted. */
  private static void nics(Facts.Member<Machine> machine, Machine.Libvirt libvirt, FirstUse uses) {
    String name = machine.partition().name() + "/" + machine.name() + ":";
    libvirt.nics().entrySet().stream()
        .skip(1)
        .forEach(
            nic -> {
              Path at = machine.path().child("nics").child(nic.getKey()).child("mac");
              uses.use(nic.getValue().toString(), name + nic.getKey(), at);
            });
  }

  private static void link(Partition partition, Link link, FirstUse uses) {
    Path at = Path.of("partitions", partition.name(), "fabric", "links", link.name());
    for (Link.End end : List.of(link.a(), link.b())) {
      if (!isBootPort(partition, end)) {
        uses.use(end.mac().toString(), partition.name() + "/" + end, at);
      }
    }
  }

  /** That port has the machine's own MAC, which has been counted. */
  private static boolean isBootPort(Partition partition, Link.End end) {
    return end.port().equals("lan0") && partition.machines().containsKey(end.node());
  }
}
