package dev.vlabc.plan;

import dev.vlabc.value.ByPhase;
import dev.vlabc.value.KubernetesVersion;
import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A Kubernetes cluster: what holds for any provider, and in {@code provider} what is special.
 *
 * @param managedBy who provisions it: {@code cluster} or {@code cluster/component}
 * @param reconciledBy the cluster whose Flux applies it, or {@code self}
 * @param networks role to the network, pool or prefix that serves it
 * @param nodes by name
 * @param loadBalancers empty: nothing is known of its services' addresses beforehand
 * @param manifests folders of the user's own, below {@code overlays/} beside the spec
 */
public record Cluster(
    String name,
    String layer,
    KubernetesVersion kubernetes,
    Provider provider,
    ByPhase<String> managedBy,
    ByPhase<String> reconciledBy,
    SortedMap<String, String> networks,
    Endpoint endpoint,
    SortedMap<String, Node> nodes,
    Optional<LoadBalancers> loadBalancers,
    Flux flux,
    SortedMap<String, Component> components,
    List<String> manifests,
    SortedSet<Phase> phases,
    boolean retiring) {

  /** What stands for a cluster that runs its own Flux. */
  public static final String SELF = "self";

  /** Whether its own Flux applies it in a phase. */
  public boolean reconcilesItself(Phase phase) {
    return reconciledBy.in(phase).filter(by -> by.equals(SELF) || by.equals(name)).isPresent();
  }
}
