package dev.vlabc.tests.live;

import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** The routes of a kernel, as {@code ip -json route} prints them. */
record RoutingTable(List<Route> routes) {

  /**
   * A route.
   *
   * @param ports where it leads to; none where it refuses
   */
  record Route(Prefix to, SortedSet<String> ports) {

    static Route of(Tree route, boolean v4) {
      NavigableSet<String> ports = new TreeSet<>();
      boolean unicast = route.text("type").orElse("unicast").equals("unicast");
      if (unicast) {
        route.text("dev").ifPresent(ports::add);
        route.at("nexthops").items().stream()
            .filter(hop -> !hop.at("flags").texts().contains("dead"))
            .forEach(hop -> ports.add(hop.at("dev").text()));
      }
      return new Route(prefix(route.at("dst").text(), v4), ports);
    }

    private static Prefix prefix(String text, boolean v4) {
      if (text.equals("default")) {
        return Prefix.parse(v4 ? "0.0.0.0/0" : "::/0").orElseThrow();
      }
      String whole = text.contains("/") ? text : text + (v4 ? "/32" : "/128");
      return Prefix.parse(whole).orElseThrow();
    }
  }

  /**
   * Of what a node printed.
   *
   * @param printed two lists, of IPv4 and of IPv6
   */
  static RoutingTable of(List<String> printed) {
    List<Route> routes = new ArrayList<>();
    Tree.json(printed.getFirst()).items().forEach(route -> routes.add(Route.of(route, true)));
    Tree.json(printed.getLast()).items().forEach(route -> routes.add(Route.of(route, false)));
    return new RoutingTable(routes);
  }

  /** The ports of the longest prefix that holds an address; none where nothing does. */
  SortedSet<String> ports(String address) {
    Address to = Address.parse(address).orElseThrow();
    return routes.stream()
        .filter(route -> route.to().isV4() == to.isV4() && route.to().contains(to))
        .max(Comparator.comparingInt(route -> route.to().length()))
        .map(Route::ports)
        .orElseGet(TreeSet::new);
  }
}
