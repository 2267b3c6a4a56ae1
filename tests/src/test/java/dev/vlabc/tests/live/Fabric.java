package dev.vlabc.tests.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the plan of a partition says of its routing, read from {@code lab.resolved.yaml}. */
record Fabric(SequencedMap<String, Router> routers, List<Hop> hops) {

  static final String MACHINE = "machine";

  /**
   * A switch or a machine.
   *
   * @param role a machine's is {@link #MACHINE}
   */
  record Router(String name, String role, Optional<String> asn, String v4, String v6) {

    boolean isMachine() {
      return role.equals(MACHINE);
    }

    String loopback(Family family) {
      return family == Family.V4 ? v4 : v6;
    }
  }

  /** A routed link, seen from one of its ends. */
  record Hop(String node, String port, String peer, int mtu, boolean bgp) {}

  static Fabric read(Tree partition) {
    SequencedMap<String, Router> routers = new TreeMap<>();
    partition
        .at("fabric", "nodes")
        .entries()
        .forEach((name, node) -> router(name, node.at("role").text(), node, routers));
    partition
        .at("machines")
        .entries()
        .forEach((name, machine) -> router(name, MACHINE, machine, routers));
    List<Hop> hops = new ArrayList<>();
    for (Tree link : partition.at("fabric", "links").items()) {
      if (!link.at("routing").text().equals("none")) {
        hops.add(hop(link, "a", "b"));
        hops.add(hop(link, "b", "a"));
      }
    }
    return new Fabric(routers, hops);
  }

  private static void router(String name, String role, Tree node, Map<String, Router> routers) {
    List<String> loopbacks = node.at("router", "loopbacks").texts();
    if (!loopbacks.isEmpty()) {
      Optional<String> asn = node.at("router").text("asn");
      routers.put(name, new Router(name, role, asn, loopbacks.getFirst(), loopbacks.getLast()));
    }
  }

  private static Hop hop(Tree link, String here, String there) {
    return new Hop(
        link.at(here, "node").text(),
        link.at(here, "port").text(),
        link.at(there, "node").text(),
        Integer.parseInt(link.at("mtu").text()),
        link.at("routing").text().equals("bgp"));
  }

  Router router(String name) {
    return Optional.ofNullable(routers.get(name)).orElseThrow();
  }

  List<Router> machines() {
    return routers.values().stream().filter(Router::isMachine).toList();
  }

  List<Router> of(String role) {
    return routers.values().stream().filter(router -> router.role().equals(role)).toList();
  }

  List<Hop> from(String node) {
    return hops.stream().filter(hop -> hop.node().equals(node)).toList();
  }

  /** From a switch to other switches. */
  List<Hop> uplinks(String node) {
    return from(node).stream().filter(hop -> !router(hop.peer()).isMachine()).toList();
  }

  List<Hop> toMachines(String node) {
    return from(node).stream().filter(hop -> router(hop.peer()).isMachine()).toList();
  }

  SortedSet<String> peers(String node) {
    SortedSet<String> peers = new TreeSet<>();
    from(node).forEach(hop -> peers.add(hop.peer()));
    return peers;
  }
}
