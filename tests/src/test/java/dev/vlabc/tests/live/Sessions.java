package dev.vlabc.tests.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** BGP, as bgpd sees it. */
final class Sessions {

  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private final LiveLab lab;

  Sessions(LiveLab lab) {
    this.lab = lab;
  }

  /** Waits until each planned session stands in both families, and there is no other. */
  Duration stand() {
    return Eventually.equal(planned(), this::found, AT_MOST);
  }

  private Map<String, String> planned() {
    Map<String, String> planned = new TreeMap<>();
    for (Fabric.Hop hop : lab.fabric().hops()) {
      if (hop.bgp()) {
        for (Family family : Family.values()) {
          planned.put(hop.node() + ":" + hop.port() + " " + family, "Established");
        }
      }
    }
    return planned;
  }

  private Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    lab.ask(
            speakers(),
            node ->
                LiveLab.in(node, "vtysh -c 'show bgp summary json' | tr -d '\\n' || true; echo"))
        .forEach(
            (node, lines) ->
                lines.stream()
                    .filter(line -> line.startsWith("{"))
                    .forEach(line -> states(node, Tree.json(line), found)));
    return found;
  }

  private List<String> speakers() {
    return lab.topology().containers().stream()
        .filter(Container::startsFrr)
        .map(Container::name)
        .toList();
  }

  private static void states(String node, Tree summary, Map<String, String> found) {
    for (Family family : Family.values()) {
      summary
          .at(family.in, "peers")
          .entries()
          .forEach(
              (port, peer) -> found.put(node + ":" + port + " " + family, peer.at("state").text()));
    }
  }
}
