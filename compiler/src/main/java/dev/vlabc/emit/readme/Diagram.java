package dev.vlabc.emit.readme;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.containerlab.TopologyNode;
import dev.vlabc.plan.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A fabric as a Mermaid flowchart, from the way out at the top to the machines at the bottom. A
 * large one is drawn by roles, since Mermaid refuses more than 500 edges and nobody sees through
 * them.
 */
final class Diagram {

  private static final int MOST_NODES = 40;

  /** From top to bottom. */
  private static final List<String> TIERS =
      List.of("exit", "superspine", "spine", "leaf", "service", "machine");

  /** What is drawn as one: a node, or all nodes of a role. */
  private record Box(String id, String text, int tier) {}

  /** Two boxes, the upper one first. */
  private record Edge(Box upper, Box lower) {}

  private final SequencedMap<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Box> boxOf = new HashMap<>();

  private Diagram() {}

  /** None for a fabric without links. */
  static List<String> of(Topology topology) {
    return topology.links().isEmpty() ? List.of() : new Diagram().lines(topology);
  }

  private List<String> lines(Topology topology) {
    boolean whole = topology.nodes().size() <= MOST_NODES;
    Map<String, Integer> counts = new HashMap<>();
    topology.nodes().forEach(node -> counts.merge(node.group(), 1, Integer::sum));
    topology.nodes().stream()
        .sorted(Comparator.comparingInt(node -> tier(node.group())))
        .forEach(node -> add(node, whole ? node.name() : plural(node.group(), counts), whole));
    List<String> lines = new ArrayList<>(List.of("flowchart TB"));
    boxes.values().forEach(box -> lines.add("  " + box.id() + "[\"" + box.text() + "\"]"));
    edges(topology.links())
        .forEach(
            (edge, count) ->
                lines.add(
                    "  %s ---%s %s".formatted(edge.upper().id(), label(count), edge.lower().id())));
    return lines;
  }

  private static String plural(String group, Map<String, Integer> counts) {
    return group + " × " + Optional.ofNullable(counts.get(group)).orElse(0);
  }

  /** A group that is none of the tiers is at the bottom. */
  private static int tier(String group) {
    int tier = TIERS.indexOf(group);
    return tier < 0 ? TIERS.size() : tier;
  }

  private void add(TopologyNode node, String text, boolean whole) {
    Box box =
        boxes.computeIfAbsent(
            whole ? node.name() : node.group(),
            _ -> new Box("n" + (boxes.size() + 1), text, tier(node.group())));
    boxOf.put(node.name(), box);
  }

  private SequencedMap<Edge, Integer> edges(List<Link> links) {
    SequencedMap<Edge, Integer> edges = new LinkedHashMap<>();
    for (Link link : links) {
      Optional<Box> a = Optional.ofNullable(boxOf.get(link.a().node()));
      Optional<Box> b = Optional.ofNullable(boxOf.get(link.b().node()));
      if (a.isPresent() && b.isPresent()) {
        edges.merge(edge(a.get(), b.get()), 1, Integer::sum);
      }
    }
    return edges;
  }

  private static Edge edge(Box a, Box b) {
    return a.tier() <= b.tier() ? new Edge(a, b) : new Edge(b, a);
  }

  private static String label(int links) {
    return links == 1 ? "" : "|" + links + "|";
  }
}
