package dev.vlabc.emit.containerlab;

import dev.vlabc.data.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * What containers of nodes are made of, each said once: what all nodes share under {@code
 * defaults}, what all nodes of a group share under {@code groups}. containerlab looks at a node
 * first, then at its group, then at the defaults.
 */
final class SharedFacts {

  private final UnaryOperator<String> pulled;
  private final Mapping defaults;
  private final SequencedMap<String, Mapping> groups;

  private SharedFacts(
      Mapping defaults, SequencedMap<String, Mapping> groups, UnaryOperator<String> pulled) {
    this.pulled = pulled;
    this.defaults = defaults;
    this.groups = groups;
  }

  /**
   * What nodes share.
   *
   * @param pulled from the name of an image to that under which the host's Docker pulls it
   */
  static SharedFacts of(List<TopologyNode> nodes, UnaryOperator<String> pulled) {
    List<Mapping> all = new ArrayList<>(nodes.size());
    SequencedMap<String, List<Mapping>> members = new LinkedHashMap<>();
    for (TopologyNode node : nodes) {
      Mapping facts = facts(node, pulled);
      all.add(facts);
      members.computeIfAbsent(node.group(), _ -> new ArrayList<>()).add(facts);
    }
    Mapping defaults = shared(all);
    SequencedMap<String, Mapping> groups = new LinkedHashMap<>();
    members.forEach((group, facts) -> groups.put(group, without(shared(facts), defaults)));
    return new SharedFacts(defaults, groups, pulled);
  }

  Mapping defaults() {
    return defaults;
  }

  /** By group; groups that share nothing further are left out. */
  Mapping groups() {
    Mapping.Builder filled = Mapping.builder();
    groups.forEach(filled::putIfFilled);
    return filled.build();
  }

  /** What has to stand at the node itself. */
  Mapping own(TopologyNode node) {
    Mapping group = groups.getOrDefault(node.group(), Mapping.empty());
    return without(without(facts(node, pulled), defaults), group);
  }

  private static Mapping facts(TopologyNode node, UnaryOperator<String> pulled) {
    Mapping.Builder facts =
        Mapping.builder()
            .put("kind", node.kind())
            .putIfPresent("type", node.type())
            .putIfPresent("image", node.image().map(pulled));
    node.setup().entries().forEach(entry -> facts.put(entry.name(), entry.value()));
    return facts.build();
  }

  /** The facts that hold for each of several nodes; of a single one, none is worth a place. */
  private static Mapping shared(List<Mapping> nodes) {
    if (nodes.size() < 2) {
      return Mapping.empty();
    }
    Mapping shared = nodes.getFirst();
    for (Mapping facts : nodes) {
      for (Mapping.Entry fact : shared.entries()) {
        if (!facts.get(fact.name()).equals(shared.get(fact.name()))) {
          shared = shared.without(fact.name());
        }
      }
    }
    return shared;
  }

  private static Mapping without(Mapping facts, Mapping others) {
    Mapping rest = facts;
    for (String name : others.names()) {
      rest = rest.without(name);
    }
    return rest;
  }
}
