package dev.vlabc.emit.containerlab;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Management;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A topology in containerlab's own words. Rules from containerlab v0.79.0: its schema refuses empty
 * lists; {@code mgmt-ipv4} wants the network's subnet said; only the extended form of a link holds
 * MACs, without which they would be random. An interface is {@code eth0} to containerlab where the
 * node is on a management network.
 */
final class TopologyFile {

  private static final Mapping.Entry NO_NETWORK =
      new Mapping.Entry(Scalar.of("network-mode"), Scalar.of("none"));

  private TopologyFile() {}

  /**
   * The topology.
   *
   * @param pulled from the name of an image to that under which the host's Docker pulls it
   */
  static Mapping of(Topology topology, UnaryOperator<String> pulled) {
    Mapping.Builder file = Mapping.builder().put("name", topology.name());
    topology.management().ifPresent(management -> file.put("mgmt", network(management)));
    SharedFacts shared = SharedFacts.of(topology.nodes(), pulled);
    return file.put(
            "topology",
            Mapping.builder()
                .putIfFilled("defaults", defaults(topology, shared))
                .putIfFilled("groups", shared.groups())
                .put("nodes", nodes(topology, shared))
                .putIfFilled("links", links(topology.links()))
                .build())
        .build();
  }

  private static Mapping network(Management management) {
    String subnet = management.prefix().isV4() ? "ipv4-subnet" : "ipv6-subnet";
    return Mapping.builder()
        .put("network", management.network())
        .put(subnet, management.prefix().toString())
        .build();
  }

  private static Mapping defaults(Topology topology, SharedFacts shared) {
    return topology.management().isPresent()
        ? shared.defaults()
        : shared.defaults().with(NO_NETWORK);
  }

  private static Mapping nodes(Topology topology, SharedFacts shared) {
    Mapping.Builder nodes = Mapping.builder();
    for (TopologyNode node : topology.nodes()) {
      nodes.put(node.name(), node(node, shared));
    }
    return nodes.build();
  }

  private static Mapping node(TopologyNode node, SharedFacts shared) {
    Mapping.Builder fields = Mapping.builder();
    fields.put("group", node.group());
    shared.own(node).entries().forEach(fact -> fields.put(fact.name(), fact.value()));
    node.address()
        .ifPresent(
            address -> fields.put(address.isV4() ? "mgmt-ipv4" : "mgmt-ipv6", address.toString()));
    Mapping.Builder env = Mapping.builder();
    node.env().forEach(env::put);
    return fields.putIfFilled("env", env.build()).build();
  }

  private static Sequence links(List<Link> links) {
    List<Node> items = new ArrayList<>(links.size());
    for (Link link : links) {
      items.add(
          Mapping.builder()
              .put("type", "veth")
              .put("endpoints", Sequence.of(List.of(end(link.a()), end(link.b()))))
              .put("mtu", link.mtu())
              .build());
    }
    return Sequence.of(items);
  }

  private static Mapping end(Link.End end) {
    return Mapping.builder()
        .put("node", end.node())
        .put("interface", end.port())
        .put("mac", end.mac().toString())
        .build();
  }
}
