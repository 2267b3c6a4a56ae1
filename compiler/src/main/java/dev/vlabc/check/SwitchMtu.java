package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Switch;
import dev.vlabc.source.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A played SR Linux takes the largest packet of its links. It forwards IP packets of at most 9486,
 * 9398 or 9394 bytes, by its type (Nokia's YANG models 24.10.1, {@code ip-mtu} of {@code
 * srl_nokia-interfaces}); a neighbour with a larger MTU would send what is dropped without a word.
 * containerlab v0.79.0 gives its ports the MTU of the link, of which the models take 1450 at least.
 */
final class SwitchMtu implements Rule {

  private static final int LEAST = 1450;
  private static final int MOST = 9486;
  private static final int MOST_OF_7220 = 9398;
  private static final int MOST_OF_7730 = 9394;

  /** As containerlab writes them, with and without hyphens: {@code ixr-d2l}, {@code ixrh4}. */
  private static final Pattern OF_7220 = Pattern.compile("ixr(d\\d|h[234]).*");

  private static final Pattern OF_7730 = Pattern.compile("sxr.*");

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts.playedFabrics(
        (partition, fabric) -> fabric(facts, partition.name(), fabric, diagnostics));
  }

  private static void fabric(
      Facts facts, String partition, Fabric fabric, Diagnostics diagnostics) {
    Map<String, Integer> limits = limits(fabric);
    SortedMap<Integer, SortedSet<String>> generated = new TreeMap<>();
    for (Link link : limits.isEmpty() ? List.<Link>of() : fabric.links()) {
      boolean own = link.mtu() != fabric.mtu();
      for (Link.End end : List.of(link.a(), link.b())) {
        Optional<Integer> most =
            Optional.ofNullable(limits.get(end.node()))
                .filter(bytes -> link.mtu() < LEAST || link.mtu() > bytes);
        if (most.isPresent() && own) {
          Range at = facts.place("partitions", partition, "fabric", "links", link.name());
          diagnostics.add(fault(at, link.mtu(), new TreeSet<>(Set.of(end.node())), most.get()));
          break;
        }
        most.ifPresent(
            bytes -> generated.computeIfAbsent(bytes, _ -> new TreeSet<>()).add(end.node()));
      }
    }
    Range at = facts.place("partitions", partition, "fabric", "generate");
    generated.forEach((most, nodes) -> diagnostics.add(fault(at, fabric.mtu(), nodes, most)));
  }

  private static Diagnostic fault(Range at, int mtu, SortedSet<String> nodes, int most) {
    return Diagnostic.of(
            Code.VL0514,
            at,
            "SR Linux cannot forward packets of "
                + mtu
                + " bytes, the `mtu` of links of "
                + Diagnostic.listed(nodes))
        .note("allowed: " + LEAST + " to " + most)
        .help("change `mtu`, or use another kind of switch");
  }

  /** By switch; most fabrics have none that has a limit. */
  private static Map<String, Integer> limits(Fabric fabric) {
    Map<String, Integer> limits = new HashMap<>();
    for (FabricNode node : fabric.nodes().values()) {
      if (node.kind() instanceof Switch.Srlinux srlinux) {
        limits.put(node.name(), most(srlinux.type()));
      }
    }
    return limits;
  }

  private static int most(String type) {
    String model = type.toLowerCase(Locale.ROOT).replace("-", "");
    if (OF_7220.matcher(model).matches()) {
      return MOST_OF_7220;
    }
    return OF_7730.matcher(model).matches() ? MOST_OF_7730 : MOST;
  }
}
