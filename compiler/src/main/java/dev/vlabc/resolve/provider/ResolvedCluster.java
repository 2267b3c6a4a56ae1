package dev.vlabc.resolve.provider;

import dev.vlabc.plan.Endpoint;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Provider;
import dev.vlabc.value.NaturalOrder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a provider contributes to a cluster of the plan.
 *
 * @param docker the docker network that fabrics may join
 */
public record ResolvedCluster(
    Provider provider,
    Endpoint endpoint,
    SortedMap<String, Node> nodes,
    SortedMap<String, String> networks,
    Optional<Management> docker) {

  /** Of a cluster without a docker network that others may join. */
  ResolvedCluster(
      Provider provider,
      Endpoint endpoint,
      SortedMap<String, Node> nodes,
      SortedMap<String, String> networks) {
    this(provider, endpoint, nodes, networks, Optional.empty());
  }

  static SortedMap<String, Node> byName(List<Node> nodes) {
    SortedMap<String, Node> byName = new TreeMap<>(NaturalOrder.INSTANCE);
    nodes.forEach(node -> byName.put(node.name(), node));
    return Collections.unmodifiableSortedMap(byName);
  }
}
