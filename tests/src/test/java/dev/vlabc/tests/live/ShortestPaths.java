package dev.vlabc.tests.live;

import dev.vlabc.tests.live.Fabric.Hop;
import dev.vlabc.tests.live.Fabric.Router;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where traffic shall go: over every shortest path of switches that speak BGP. */
final class ShortestPaths {

  private final Fabric fabric;

  ShortestPaths(Fabric fabric) {
    this.fabric = fabric;
  }

  /** The ports by which a router reaches another; none where no path leads there. */
  SortedSet<String> ports(Router from, Router to) {
    if (from.isMachine()) {
      // It is told whole blocks, by every switch that it is linked to.
      return fabric.from(from.name()).stream()
          .map(Hop::port)
          .collect(Collectors.toCollection(TreeSet::new));
    }
    Map<String, Integer> distances = distances(to.name());
    SortedSet<String> ports = new TreeSet<>();
    Integer own = distances.get(from.name());
    for (Hop hop : fabric.from(from.name())) {
      Integer rest = distances.get(hop.peer());
      if (own != null && rest != null && rest == own - 1 && passes(hop.peer(), to)) {
        ports.add(hop.port());
      }
    }
    return ports;
  }

  private boolean passes(String node, Router to) {
    return node.equals(to.name()) || passes(node);
  }

  /** Nothing passes a machine, and nobody announces what lies behind static routes. */
  private boolean passes(String node) {
    Router router = fabric.router(node);
    return !router.isMachine() && router.asn().isPresent();
  }

  private Map<String, Integer> distances(String target) {
    Map<String, Integer> distances = new HashMap<>(Map.of(target, 0));
    Deque<String> open = new ArrayDeque<>(distances.keySet());
    while (!open.isEmpty()) {
      String node = open.remove();
      if (!node.equals(target) && !passes(node)) {
        continue;
      }
      for (String peer : fabric.peers(node)) {
        if (distances.putIfAbsent(peer, distances.getOrDefault(node, 0) + 1) == null) {
          open.add(peer);
        }
      }
    }
    return distances;
  }
}
