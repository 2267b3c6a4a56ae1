package dev.vlabc.emit.frr;

import dev.vlabc.emit.frr.SwitchView.Family;
import dev.vlabc.emit.frr.SwitchView.NumberedLink;
import dev.vlabc.emit.frr.SwitchView.Route;
import dev.vlabc.emit.routing.Loopbacks;
import dev.vlabc.emit.routing.Port;
import dev.vlabc.emit.routing.RoutedFabric;
import dev.vlabc.emit.routing.StaticRoute;
import dev.vlabc.emit.routing.Tier;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Routing;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the templates see of a router. */
final class Views {

  private final RoutedFabric fabric;
  private final List<String> header;
  private final Loopbacks loopbacks;
  private final Shared v4;
  private final Shared v6;

  /** The same for all routers of a fabric, so written out once. */
  private record Shared(List<String> blocks, List<String> strays) {}

  Views(RoutedFabric fabric, List<String> header) {
    this.fabric = fabric;
    this.header = header;
    this.loopbacks = fabric.loopbacks();
    this.v4 = new Shared(texts(loopbacks.blocks(true)), texts(loopbacks.strays(true)));
    this.v6 = new Shared(texts(loopbacks.blocks(false)), texts(loopbacks.strays(false)));
  }

  SwitchView ofSwitch(String name, Router router) {
    List<StaticRoute> routes = fabric.routes(name);
    return new SwitchView(
        header,
        name,
        router.asn().orElseThrow(),
        family(name, router, true, routes),
        family(name, router, false, routes),
        links(name),
        ports(name, tier -> tier != Tier.HOST),
        ports(name, tier -> tier == Tier.HOST),
        fabric.announcesBlocks(name),
        fabric.tier(name) == Tier.EXIT,
        !routes.isEmpty());
  }

  MachineView ofMachine(String name, Router router) {
    List<StaticRoute> routes = fabric.routes(name);
    return new MachineView(
        header,
        name,
        router.asn().orElseThrow(),
        family(name, router, true, routes),
        family(name, router, false, routes),
        links(name),
        ports(name, _ -> true));
  }

  private Family family(String name, Router router, boolean v4, List<StaticRoute> routes) {
    Shared shared = v4 ? this.v4 : v6;
    return new Family(
        router.loopback(v4).toString(),
        shared.blocks(),
        shared.strays(),
        loopbacks.peers(router, v4).stream().map(Views::allIn).toList(),
        machines(name, v4),
        routes(routes, v4));
  }

  /** As a prefix list has it: of a block all that is in it, and not the block itself. */
  private static String allIn(Prefix prefix) {
    return Loopbacks.isOne(prefix) ? prefix.toString() : prefix + " ge " + prefix.base().bits();
  }

  private List<String> machines(String name, boolean v4) {
    List<String> loopbacks = new ArrayList<>();
    for (Port port : fabric.ports(name)) {
      if (port.tier() == Tier.HOST) {
        Optional.ofNullable(fabric.routers().get(port.neighbour()))
            .map(machine -> machine.loopback(v4).toString())
            .filter(loopback -> !loopbacks.contains(loopback))
            .ifPresent(loopbacks::add);
      }
    }
    return loopbacks;
  }

  private static List<Route> routes(List<StaticRoute> all, boolean v4) {
    List<Route> routes = new ArrayList<>();
    for (StaticRoute route : all) {
      if (route.to().isV4() == v4) {
        route
            .via()
            .forEach(
                hop ->
                    routes.add(
                        new Route(route.to().toString(), hop.gateway().toString(), hop.port())));
      }
    }
    return routes;
  }

  private List<NumberedLink> links(String name) {
    List<NumberedLink> links = new ArrayList<>();
    for (Port port : fabric.ports(name)) {
      if (!port.addresses().isEmpty()) {
        links.add(
            new NumberedLink(
                port.name(),
                port.addresses().getFirst().toString(),
                port.addresses().getLast().toString()));
      }
    }
    return links;
  }

  private List<String> ports(String name, Predicate<Tier> neighbour) {
    return fabric.ports(name).stream()
        .filter(port -> port.routing() == Routing.BGP && neighbour.test(port.tier()))
        .map(Port::name)
        .toList();
  }

  private static List<String> texts(List<Prefix> prefixes) {
    return prefixes.stream().map(Prefix::toString).toList();
  }
}
