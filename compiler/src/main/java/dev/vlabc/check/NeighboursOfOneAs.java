package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Routing;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Neighbours are in different autonomous systems: between two of one, eBGP comes to no session, and
 * what one of them announces the other takes for its own and drops (RFC 4271, section 9).
 */
final class NeighboursOfOneAs implements Rule {

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Partition partition : facts.plan().partitions().values()) {
      partition.fabric().ifPresent(fabric -> fabric(facts, partition, fabric, diagnostics));
    }
  }

  private static void fabric(
      Facts facts, Partition partition, Fabric fabric, Diagnostics diagnostics) {
    Map<String, Long> numbers = numbers(fabric);
    Set<String> reported = new HashSet<>();
    for (Link link : fabric.links()) {
      Optional<Long> asn = Optional.ofNullable(numbers.get(link.a().node()));
      if (link.routing() == Routing.BGP
          && asn.isPresent()
          && asn.get().equals(numbers.get(link.b().node()))
          && reported.add(link.a().node() + " " + link.b().node())) {
        diagnostics.add(fault(facts, partition.name(), link, asn.get()));
      }
    }
  }

  /** Of switches; a machine has one of its own, which nobody can write. */
  private static Map<String, Long> numbers(Fabric fabric) {
    Map<String, Long> numbers = new HashMap<>();
    for (FabricNode node : fabric.nodes().values()) {
      node.router()
          .ifPresent(router -> router.asn().ifPresent(asn -> numbers.put(node.name(), asn)));
    }
    return numbers;
  }

  private static Diagnostic fault(Facts facts, String partition, Link link, long asn) {
    Path fabric = Path.of("partitions", partition, "fabric");
    Range at = facts.place(fabric.child("nodes").child(link.b().node()).child("asn"));
    Range other = facts.place(fabric.child("nodes").child(link.a().node()).child("asn"));
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0411,
                at,
                "neighbours `%s` and `%s` are in one autonomous system, %d"
                    .formatted(link.a().node(), link.b().node(), asn))
            .note("found: the link `" + link.name() + "`")
            .help("write another `asn` for one of them, or take the link out");
    return other.equals(at) ? fault : fault.also(other, "the other one");
  }
}
