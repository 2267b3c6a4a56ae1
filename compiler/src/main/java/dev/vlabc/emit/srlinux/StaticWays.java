package dev.vlabc.emit.srlinux;

import dev.vlabc.emit.routing.StaticRoute;
import dev.vlabc.emit.srlinux.SrlinuxView.Hop;
import dev.vlabc.emit.srlinux.SrlinuxView.Route;
import dev.vlabc.emit.srlinux.SrlinuxView.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Static routes as SR Linux keeps them: next hops have a name, and routes say that. */
final class StaticWays {

  private final SequencedMap<List<StaticRoute.NextHop>, Way> ways = new LinkedHashMap<>();
  private final List<Route> routes = new ArrayList<>();

  StaticWays(List<StaticRoute> all) {
    for (StaticRoute route : all) {
      Way way = ways.computeIfAbsent(route.via(), this::way);
      routes.add(new Route(route.to().toString(), way.name()));
    }
  }

  private Way way(List<StaticRoute.NextHop> via) {
    List<Hop> hops = new ArrayList<>();
    for (StaticRoute.NextHop hop : via) {
      hops.add(new Hop(hops.size() + 1, hop.gateway().toString()));
    }
    return new Way("VIA-" + (ways.size() + 1), hops);
  }

  List<Way> ways() {
    return List.copyOf(ways.values());
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }
}
