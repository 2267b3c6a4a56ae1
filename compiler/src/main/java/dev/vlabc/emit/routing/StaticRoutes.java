package dev.vlabc.emit.routing;

import dev.vlabc.emit.routing.StaticRoute.NextHop;
import dev.vlabc.plan.Routing;
import dev.vlabc.value.Address;
import dev.vlabc.value.NaturalOrder;
import dev.vlabc.value.Prefix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Routes over links without BGP, by tiers: whatever is below a neighbour that stands lower is
 * reached through it, the shortest way, over all links of the same length; everything else through
 * the neighbours that stand higher, who are also known by their own names.
 */
final class StaticRoutes {

  private static final List<Prefix> EVERYWHERE = List.of(prefix("0.0.0.0/0"), prefix("::/0"));

  private final RoutedFabric fabric;

  StaticRoutes(RoutedFabric fabric) {
    this.fabric = fabric;
  }

  private static Prefix prefix(String text) {
    return Prefix.parse(text).orElseThrow();
  }

  List<StaticRoute> of(String router) {
    List<Port> up = new ArrayList<>();
    List<Port> down = new ArrayList<>();
    for (Port port : fabric.ports(router)) {
      if (port.routing() == Routing.STATIC) {
        (port.tier().compareTo(fabric.tier(router)) > 0 ? up : down).add(port);
      }
    }
    SortedMap<String, List<Port>> known = below(router, down);
    up.forEach(port -> known.computeIfAbsent(port.neighbour(), _ -> new ArrayList<>()).add(port));
    List<StaticRoute> routes = new ArrayList<>();
    known.forEach(
        (name, ports) -> {
          for (Address loopback : loopbacks(name)) {
            add(new Prefix(loopback, loopback.bits()), ports, routes);
          }
        });
    if (!up.isEmpty()) {
      EVERYWHERE.forEach(prefix -> add(prefix, up, routes));
    }
    return routes;
  }

  private List<Address> loopbacks(String router) {
    return Optional.ofNullable(fabric.routers().get(router))
        .map(known -> known.loopbacks())
        .orElse(List.of());
  }

  private static void add(Prefix to, List<Port> ports, List<StaticRoute> routes) {
    List<NextHop> via = new ArrayList<>();
    for (Port port : ports) {
      for (Prefix gateway : port.gateways()) {
        if (gateway.isV4() == to.isV4()) {
          via.add(new NextHop(gateway.base(), port.name()));
        }
      }
    }
    if (!via.isEmpty()) {
      routes.add(new StaticRoute(to, List.copyOf(via)));
    }
  }

  /** By which of those ports each router below is nearest. */
  private SortedMap<String, List<Port>> below(String router, List<Port> down) {
    SortedMap<String, List<Port>> nearest = new TreeMap<>(NaturalOrder.INSTANCE);
    Map<String, Integer> best = new HashMap<>();
    for (Port port : down) {
      distances(port.neighbour())
          .forEach(
              (name, distance) -> {
                int known = best.getOrDefault(name, Integer.MAX_VALUE);
                if (distance < known) {
                  best.put(name, distance);
                  nearest.put(name, new ArrayList<>(List.of(port)));
                } else if (distance == known) {
                  nearest.computeIfAbsent(name, _ -> new ArrayList<>()).add(port);
                }
              });
    }
    nearest.remove(router);
    return nearest;
  }

  /** How many links down from a router the others are; itself is 0. */
  private Map<String, Integer> distances(String from) {
    Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
    Deque<String> reached = new ArrayDeque<>(List.of(from));
    while (!reached.isEmpty()) {
      String router = reached.remove();
      int next = distances.getOrDefault(router, 0) + 1;
      for (Port port : fabric.ports(router)) {
        if (port.tier().compareTo(fabric.tier(router)) < 0
            && distances.putIfAbsent(port.neighbour(), next) == null) {
          reached.add(port.neighbour());
        }
      }
    }
    return distances;
  }
}
