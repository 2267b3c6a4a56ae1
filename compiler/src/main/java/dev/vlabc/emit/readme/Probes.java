package dev.vlabc.emit.readme;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.readme.ReadmeView.Probe;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Routing;
import dev.vlabc.plan.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shows that a fabric carries packets. */
final class Probes {

  private Probes() {}

  static List<Probe> of(Partition partition, Topology topology) {
    List<Probe> probes = new ArrayList<>();
    partition.fabric().flatMap(fabric -> sessions(fabric, topology)).ifPresent(probes::add);
    ping(partition, topology).ifPresent(probes::add);
    return probes;
  }

  private static Optional<Probe> sessions(Fabric fabric, Topology topology) {
    return fabric.nodes().values().stream()
        .filter(node -> node.kind() instanceof Switch.Frr)
        .findFirst()
        .map(FabricNode::name)
        .map(
            node ->
                new Probe(
                    topology.container(node),
                    "vtysh -c 'show bgp summary'",
                    count(fabric, node) + " neighbours, each with numbers under PfxRcd"));
  }

  private static long count(Fabric fabric, String node) {
    return fabric.links().stream()
        .filter(link -> link.routing() == Routing.BGP && touches(link, node))
        .count();
  }

  private static boolean touches(Link link, String node) {
    return link.a().node().equals(node) || link.b().node().equals(node);
  }

  private static Optional<Probe> ping(Partition partition, Topology topology) {
    List<Machine> machines =
        partition.machines().values().stream()
            .filter(machine -> machine.router().isPresent())
            .toList();
    if (machines.size() < 2) {
      return Optional.empty();
    }
    Machine last = machines.getLast();
    return last.router()
        .map(
            router ->
                new Probe(
                    topology.container(machines.getFirst().name()),
                    "ping -c 3 " + router.loopbacks().getFirst(),
                    last.name() + " answers"));
  }
}
