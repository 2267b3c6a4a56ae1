package dev.vlabc.plan;

import dev.vlabc.value.ByPhase;
import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Hardware that a control plane manages, or machines that play it.
 *
 * @param managedBy {@code cluster} or {@code cluster/component}
 * @param host where it is played; empty: real hardware
 * @param networks role to the network, pool or prefix that serves it
 */
public record Partition(
    String name,
    String layer,
    ByPhase<String> managedBy,
    Optional<String> host,
    SortedMap<String, String> networks,
    Optional<Management> management,
    Optional<Fabric> fabric,
    SortedMap<String, Machine> machines,
    SortedSet<Phase> phases,
    boolean retiring) {

  /** Its switches of a kind, in natural order. */
  public List<FabricNode> switches(Class<? extends Switch> kind) {
    return fabric.stream()
        .flatMap(known -> known.nodes().values().stream())
        .filter(node -> kind.isInstance(node.kind()))
        .toList();
  }
}
