package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The links of a lab, and what its nodes have to know of them. */
final class Wiring {

  private static final String MTU = "mtu";

  private final List<Wire> wires;
  private final Map<String, String> names;
  private final Map<String, SequencedMap<String, WiredPort>> ports = new HashMap<>();

  /**
   * @param names of nodes in the lab, by what the topology calls them
   */
  Wiring(List<Wire> wires, Map<String, String> names) {
    this.wires = wires;
    this.names = names;
    for (Wire wire : wires) {
      for (WiredPort end : List.of(wire.a(), wire.b())) {
        ports.computeIfAbsent(end.node(), _ -> new LinkedHashMap<>()).put(end.port(), end);
      }
    }
  }

  /** The ports of a node that have a link, by name. */
  SequencedMap<String, WiredPort> ports(String node) {
    return ports.getOrDefault(node, new LinkedHashMap<>());
  }

  /** The written MAC addresses of a node's ports. */
  SequencedMap<String, Scalar> macs(String node) {
    SequencedMap<String, Scalar> macs = new LinkedHashMap<>();
    ports(node).forEach((port, end) -> end.mac().ifPresent(mac -> macs.put(port, mac)));
    return macs;
  }

  /** As a lab has them: a list where nothing is said of any. */
  Node links() {
    if (wires.stream().allMatch(wire -> wire.mtu().isEmpty())) {
      List<Node> items = new ArrayList<>();
      wires.forEach(wire -> items.add(Scalar.of(name(wire))));
      return Sequence.of(items);
    }
    Mapping.Builder links = Mapping.builder();
    for (Wire wire : wires) {
      Mapping.Builder qualities = Mapping.builder();
      wire.mtu().ifPresent(mtu -> qualities.put(MTU, mtu));
      links.put(name(wire), qualities.build());
    }
    return links.build();
  }

  private String name(Wire wire) {
    return end(wire.a()) + " -- " + end(wire.b());
  }

  private String end(WiredPort end) {
    return names.get(end.node()) + ":" + end.port();
  }
}
