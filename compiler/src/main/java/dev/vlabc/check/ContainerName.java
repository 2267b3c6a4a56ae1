package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Partition;
import dev.vlabc.source.Path;

/** containerlab (0.79) makes containers of over 60 characters that DNS does not find. */
final class ContainerName implements Rule {

  private static final int LONGEST = 60;

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Partition partition : facts.plan().partitions().values()) {
      if (partition.host().isPresent()) {
        Path path = Path.of("partitions", partition.name());
        partition
            .fabric()
            .ifPresent(
                fabric ->
                    fabric
                        .nodes()
                        .keySet()
                        .forEach(
                            node ->
                                name(
                                    facts,
                                    partition,
                                    node,
                                    path.child("fabric").child("nodes").child(node),
                                    diagnostics)));
        partition
            .machines()
            .keySet()
            .forEach(
                machine ->
                    name(
                        facts,
                        partition,
                        machine,
                        path.child("machines").child(machine),
                        diagnostics));
      }
    }
  }

  private static void name(
      Facts facts, Partition partition, String node, Path at, Diagnostics diagnostics) {
    String container = "clab-" + facts.plan().name() + "-" + partition.name() + "-" + node;
    if (container.length() > LONGEST) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0503,
                  facts.place(at),
                  "containerlab would call this `" + container + "`, which is too long for DNS")
              .note("found: " + container.length() + " characters")
              .note("expected: at most " + LONGEST)
              .help("shorten the name of the lab, the partition or the node"));
    }
  }
}
