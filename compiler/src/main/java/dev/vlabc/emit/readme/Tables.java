package dev.vlabc.emit.readme;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.containerlab.TopologyNode;
import dev.vlabc.emit.readme.ReadmeView.ClusterRow;
import dev.vlabc.emit.readme.ReadmeView.FabricTable;
import dev.vlabc.emit.readme.ReadmeView.LinkRow;
import dev.vlabc.emit.readme.ReadmeView.NodeRow;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Endpoint;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Provider;
import dev.vlabc.value.Address;
import java.util.ArrayList;
import java.util.List;

/** The tables of the README. */
final class Tables {

  /** Nobody reads further. */
  private static final int LONGEST = 100;

  private Tables() {}

  static List<ClusterRow> clusters(Lab plan) {
    List<ClusterRow> rows = new ArrayList<>();
    for (Cluster cluster : plan.clusters().values()) {
      rows.add(
          new ClusterRow(
              cluster.name(),
              cluster.layer(),
              cluster.kubernetes().toString(),
              provider(cluster.provider()),
              api(cluster)));
    }
    return rows;
  }

  /** The provider's word in the language. */
  static String provider(Provider provider) {
    return switch (provider) {
      case Provider.K3d _ -> "k3d";
      case Provider.Kind _ -> "kind";
      case Provider.K3s _ -> "k3s";
      case Provider.Incus _ -> "incus";
      case Provider.Gardener _ -> "gardener";
      case Provider.Metal3 _ -> "metal3";
      case Provider.Tinkerbell _ -> "tinkerbell";
      case Provider.Existing _ -> "existing";
    };
  }

  private static String api(Cluster cluster) {
    return cluster.provider() instanceof Provider.K3d k3d
        ? "https://" + k3d.api().host() + ":" + k3d.api().port()
        : api(cluster.endpoint());
  }

  private static String api(Endpoint endpoint) {
    return "https://" + endpoint.name() + ":" + endpoint.port();
  }

  static List<FabricTable> fabrics(Rendered rendered) {
    List<FabricTable> tables = new ArrayList<>();
    rendered.topologies().forEach((partition, topology) -> tables.add(fabric(partition, topology)));
    return tables;
  }

  private static FabricTable fabric(String partition, Topology topology) {
    return new FabricTable(
        partition,
        Layout.topology(topology.host(), partition),
        nodes(topology.nodes()),
        topology.nodes().size(),
        links(topology.links()),
        topology.links().size());
  }

  private static List<NodeRow> nodes(List<TopologyNode> nodes) {
    List<NodeRow> rows = new ArrayList<>();
    if (nodes.size() <= LONGEST) {
      for (TopologyNode node : nodes) {
        String address = node.address().map(Address::toString).orElse("");
        rows.add(new NodeRow(node.name(), node.group(), node.image().orElse(node.kind()), address));
      }
    }
    return rows;
  }

  private static List<LinkRow> links(List<Link> links) {
    List<LinkRow> rows = new ArrayList<>();
    if (links.size() <= LONGEST) {
      for (Link link : links) {
        rows.add(new LinkRow(link.a().toString(), link.b().toString(), link.mtu()));
      }
    }
    return rows;
  }
}
