package dev.vlabc.plan;

import dev.vlabc.value.ByPhase;
import dev.vlabc.value.KubernetesVersion;
import dev.vlabc.value.Phase;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A Kubernetes cluster: what holds for any provider, and in {@code provider} what is special.
 *
 * @param managedBy who provisions it: {@code cluster} or {@code cluster/component}
 * @param reconciledBy the cluster whose Flux applies it, or {@code self}
 * @param networks role to the network, pool or prefix that serves it
 * @param nodes by name
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
    SortedMap<String, Component> components,
    SortedSet<Phase> phases,
    boolean retiring) {}
