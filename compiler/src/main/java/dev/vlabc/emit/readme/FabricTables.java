package dev.vlabc.emit.readme;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.containerlab.TopologyNode;
import dev.vlabc.emit.readme.ReadmeView.FabricTable;
import dev.vlabc.emit.readme.ReadmeView.LinkRow;
import dev.vlabc.emit.readme.ReadmeView.NodeRow;
import dev.vlabc.emit.script.Rendered;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Router;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of the README about what containerlab plays. */
final class FabricTables {

  /** Nobody reads further. */
  private static final int LONGEST = 100;

  private FabricTables() {}

  static List<FabricTable> of(Lab plan, Rendered rendered) {
    List<FabricTable> tables = new ArrayList<>();
    rendered
        .topologies()
        .forEach(
            (name, topology) ->
                Optional.ofNullable(plan.partitions().get(name))
                    .ifPresent(partition -> tables.add(table(partition, topology))));
    return tables;
  }

  private static FabricTable table(Partition partition, Topology topology) {
    return new FabricTable(
        partition.name(),
        Layout.topology(topology.host(), partition.name()),
        Diagram.of(topology),
        nodes(partition, topology.nodes()),
        topology.nodes().size(),
        links(topology.links()),
        topology.links().size());
  }

  private static List<NodeRow> nodes(Partition partition, List<TopologyNode> nodes) {
    List<NodeRow> rows = new ArrayList<>();
    if (nodes.size() <= LONGEST) {
      nodes.forEach(node -> rows.add(row(node, router(partition, node.name()))));
    }
    return rows;
  }

  private static Optional<Router> router(Partition partition, String node) {
    return partition
        .fabric()
        .flatMap(fabric -> Optional.ofNullable(fabric.nodes().get(node)))
        .map(known -> known.router())
        .orElseGet(
            () ->
                Optional.ofNullable(partition.machines().get(node))
                    .flatMap(machine -> machine.router()));
  }

  private static NodeRow row(TopologyNode node, Optional<Router> router) {
    return new NodeRow(
        node.name(),
        node.group(),
        node.image().orElse("the host's own"),
        node.address().map(Address::toString).orElse(""),
        router.flatMap(FabricTables::asn).orElse(""),
        router.map(known -> joined(known.loopbacks())).orElse(""));
  }

  private static Optional<String> asn(Router router) {
    return router.asn().isPresent()
        ? Optional.of(Long.toString(router.asn().getAsLong()))
        : Optional.empty();
  }

  private static String joined(List<Address> addresses) {
    return addresses.stream().map(Address::toString).collect(Collectors.joining(", "));
  }

  private static List<LinkRow> links(List<Link> links) {
    List<LinkRow> rows = new ArrayList<>();
    if (links.size() <= LONGEST) {
      for (Link link : links) {
        rows.add(new LinkRow(link.a().toString(), link.b().toString(), link.mtu(), routing(link)));
      }
    }
    return rows;
  }

  private static String routing(Link link) {
    List<String> words = new ArrayList<>();
    switch (link.routing()) {
      case BGP -> words.add("BGP");
      case STATIC -> words.add("static, " + firsts(link.a()) + " and " + firsts(link.b()));
      case NONE -> {}
    }
    link.delay().ifPresent(delay -> words.add("delay " + delay));
    link.loss().ifPresent(loss -> words.add("loss " + loss + " %"));
    link.bandwidth().ifPresent(bandwidth -> words.add("bandwidth " + bandwidth));
    return String.join("; ", words);
  }

  /** The address of the first family. */
  private static String firsts(Link.End end) {
    return end.addresses().stream().findFirst().map(Prefix::toString).orElse("nothing");
  }
}
