package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Linux takes at most 15 bytes without blanks and slashes for the name of an interface (IFNAMSIZ);
 * containerlab leaves a longer one its random name and says nothing.
 */
final class InterfaceName implements Rule {

  private static final int LONGEST = 15;

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Partition partition : facts.plan().partitions().values()) {
      partition
          .fabric()
          .ifPresent(
              fabric ->
                  fabric.links().forEach(link -> ends(facts, partition.name(), link, diagnostics)));
    }
  }

  private static void ends(Facts facts, String partition, Link link, Diagnostics diagnostics) {
    for (Link.End end : List.of(link.a(), link.b())) {
      String port = end.port();
      if (port.getBytes(StandardCharsets.UTF_8).length > LONGEST || port.matches(".*[\\s/].*")) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0505,
                    facts.place("partitions", partition, "fabric", "links", link.name()),
                    "Linux refuses `" + port + "` as the name of an interface")
                .note("expected: at most " + LONGEST + " bytes, without blanks and slashes")
                .help("use the name that the node's kind gives its ports, such as `eth1`"));
      }
    }
  }
}
