package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vlabc.tests.live.Fabric.Router;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who reaches whom, and from which address. */
final class Reach {

  private final LiveLab lab;

  Reach(LiveLab lab) {
    this.lab = lab;
  }

  /** Every loopback answers every loopback. */
  void everyLoopback() {
    assertEquals("", unanswered(Pairs.of(lab.fabric()), family -> "-c 1 -W 1"));
  }

  /** Machines on different leaves answer packets as large as the links take, whole. */
  void fullSize() {
    List<Pairs> pairs = Pairs.farMachines(lab.fabric());
    assertFalse(pairs.isEmpty(), "no two machines are far from each other");
    int mtu = lab.topology().cables().stream().mapToInt(Cable::mtu).min().orElseThrow();
    assertEquals("", unanswered(pairs, family -> "-c 1 -W 1 -M do -s " + (mtu - family.headers)));
  }

  /** The pairs that have no answer, also to a second packet, a line each. */
  String unanswered(List<Pairs> pairs, Function<Family, String> options) {
    StringBuilder script = new StringBuilder("cd /run\n");
    Map<Router, List<Pairs>> byFrom = pairs.stream().collect(Collectors.groupingBy(Pairs::from));
    byFrom.forEach(
        (from, some) -> {
          script.append("in_node ").append(from.name()).append(" bash <<'PINGS' &\n");
          for (Pairs pair : some) {
            for (Family family : Family.values()) {
              String ping =
                  "ping -n -q %s %s -I %s %s >/dev/null 2>&1"
                      .formatted(
                          family.flag,
                          options.apply(family),
                          from.loopback(family),
                          pair.to().loopback(family));
              script.append(
                  "%s || %s || echo '%s to %s %s'\n"
                      .formatted(ping, ping, from.name(), pair.to().name(), family));
            }
          }
          script.append("PINGS\n");
        });
    return lab.world().run(script + "wait");
  }

  /** Traffic to a loopback leaves by a port of the fabric, and from the own loopback. */
  void fromTheOwnLoopback() {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    for (Family family : Family.values()) {
      Map<Router, List<Pairs>> byFrom =
          Pairs.of(lab.fabric()).stream().collect(Collectors.groupingBy(Pairs::from));
      byFrom.forEach(
          (from, pairs) -> {
            StringBuilder script = new StringBuilder();
            String get =
                "ip -n %s %s -json route get"
                    .formatted(lab.topology().namespace(from.name()), family.flag);
            pairs.stream()
                .map(pair -> pair.to().loopback(family))
                .forEach(to -> script.append("%s %s || echo '[{}]'%n".formatted(get, to)));
            List<String> lines =
                lab.world().run(script.toString()).lines().filter(l -> !l.isEmpty()).toList();
            for (int i = 0; i < pairs.size(); i++) {
              String name = from.name() + " to " + pairs.get(i).to().name() + " " + family;
              Tree route = Tree.json(lines.get(i)).items().getFirst();
              expected.put(name, "from " + from.loopback(family) + " by the fabric");
              found.put(
                  name, "from " + route.text("prefsrc").orElse("?") + " by " + by(from, route));
            }
          });
    }
    assertFalse(expected.isEmpty());
    found.entrySet().removeAll(expected.entrySet());
    assertEquals(Map.of(), found, "what leaves in another way");
  }

  private String by(Router from, Tree route) {
    String port = route.text("dev").orElse("?");
    boolean fabric = lab.fabric().from(from.name()).stream().anyMatch(h -> h.port().equals(port));
    return fabric ? "the fabric" : port;
  }
}
