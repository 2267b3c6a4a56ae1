package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.source.Path;
import dev.vlabc.value.ContainerlabNames;
import java.util.List;

/**
 * containerlab (0.79) takes some names of nodes for its own link types, whatever their case, and
 * keeps eth0 for the management network.
 */
final class ReservedName implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Facts.Member<?> member : facts.members()) {
      if (ContainerlabNames.isLinkType(member.name())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0506,
                    facts.place(member.path()),
                    "containerlab takes `" + member.name() + "` for something of its own")
                .help("call it something else, such as `" + member.name() + "-1`"));
      }
    }
    for (Partition partition : facts.plan().partitions().values()) {
      Path at = Path.of("partitions", partition.name(), "fabric");
      partition
          .fabric()
          .ifPresent(fabric -> fabric.links().forEach(link -> ports(facts, at, link, diagnostics)));
    }
  }

  private static void ports(Facts facts, Path fabric, Link link, Diagnostics diagnostics) {
    for (Link.End end : List.of(link.a(), link.b())) {
      if (ContainerlabNames.isTakenPort(end.port())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0506,
                    facts.place(fabric.child("links").child(link.name())),
                    "`" + end + "` is not a port for links: `" + end.port() + "` is taken already")
                .help("use another port; on Linux they start at `eth1`"));
      }
    }
  }
}
