package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.source.Path;

/** A port takes one link. */
final class DuplicateLinkEnd implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Partition partition : facts.plan().partitions().values()) {
      FirstUse uses =
          new FirstUse(
              facts, Code.VL0507, "port", "move one of the links to another port", diagnostics);
      partition
          .fabric()
          .ifPresent(fabric -> fabric.links().forEach(link -> link(partition.name(), link, uses)));
    }
  }

  private static void link(String partition, Link link, FirstUse uses) {
    Path at = Path.of("partitions", partition, "fabric", "links", link.name());
    uses.use(link.a().toString(), link.name(), at);
    uses.use(link.b().toString(), link.name(), at);
  }
}
