package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.source.Path;
import java.util.List;

/** No two interfaces of a lab have one MAC: switches and DHCP would take them for one. */
final class DuplicateMac implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    FirstUse uses = new FirstUse(Code.VL0402, "MAC", "give one of them another MAC", diagnostics);
    facts.plan().partitions().values().forEach(partition -> partition(facts, partition, uses));
  }

  private static void partition(Facts facts, Partition partition, FirstUse uses) {
    Path path = Path.of("partitions", partition.name());
    partition
        .machines()
        .forEach(
            (name, machine) ->
                machine
                    .mac()
                    .ifPresent(
                        mac ->
                            uses.use(
                                mac.toString(),
                                partition.name() + "/" + name + ":lan0",
                                facts.place(path.child("machines").child(name).child("mac")))));
    partition
        .fabric()
        .ifPresent(
            fabric -> {
              Path nodes = path.child("fabric").child("nodes");
              fabric
                  .nodes()
                  .forEach(
                      (name, node) ->
                          uses.use(
                              node.mac().toString(),
                              partition.name() + "/" + name + ":management",
                              facts.place(nodes.child(name).child("mac"))));
              fabric.links().forEach(link -> link(facts, partition, path, link, uses));
            });
  }

  private static void link(Facts facts, Partition partition, Path path, Link link, FirstUse uses) {
    Path at = path.child("fabric").child("links").child(link.name());
    for (Link.End end : List.of(link.a(), link.b())) {
      if (!isBootPort(partition, end)) {
        uses.use(end.mac().toString(), partition.name() + "/" + end, facts.place(at));
      }
    }
  }

  /** That port has the machine's own MAC, which has been counted. */
  private static boolean isBootPort(Partition partition, Link.End end) {
    return partition.machines().containsKey(end.node()) && end.port().equals("lan0");
  }
}
