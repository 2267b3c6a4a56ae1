package dev.vlabc.resolve;

import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Layer;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Rollout;
import dev.vlabc.plan.Rollout.Step;
import dev.vlabc.value.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The steps by which the things of a plan come up, each after what it waits for. */
final class RolloutPass {

  private final SortedMap<String, Partition> partitions;
  private final SortedMap<String, Cluster> clusters;
  private final Hosting hosting;
  private final Phase phase;
  private final List<Step> steps = new ArrayList<>();

  private RolloutPass(
      SortedMap<String, Partition> partitions,
      SortedMap<String, Cluster> clusters,
      Hosting hosting,
      Phase phase) {
    this.partitions = partitions;
    this.clusters = clusters;
    this.hosting = hosting;
    this.phase = phase;
  }

  static Rollout of(
      List<Layer> layers,
      SortedMap<String, Partition> partitions,
      SortedMap<String, Cluster> clusters,
      Hosting hosting,
      Phase phase) {
    RolloutPass pass = new RolloutPass(partitions, clusters, hosting, phase);
    layers.forEach(pass::layer);
    return new Rollout(pass.inOrder());
  }

  /** As written, but each step after those that it waits for; a circle stays as it is. */
  private List<Step> inOrder() {
    Map<String, Step> byName = new LinkedHashMap<>();
    steps.forEach(step -> byName.put(step.name(), step));
    Map<String, Step> ordered = new LinkedHashMap<>();
    steps.forEach(step -> place(step, byName, ordered, new HashSet<>()));
    return List.copyOf(ordered.values());
  }

  private static void place(
      Step step, Map<String, Step> byName, Map<String, Step> ordered, Set<String> under) {
    if (ordered.containsKey(step.name()) || !under.add(step.name())) {
      return;
    }
    for (String needed : step.waitsFor()) {
      Optional.ofNullable(byName.get(needed))
          .ifPresent(before -> place(before, byName, ordered, under));
    }
    ordered.put(step.name(), step);
  }

  private void layer(Layer layer) {
    for (String name : layer.partitions()) {
      Optional.ofNullable(partitions.get(name)).ifPresent(found -> partition(layer, found));
    }
    for (String name : layer.clusters()) {
      Optional.ofNullable(clusters.get(name)).ifPresent(found -> cluster(layer, found));
    }
  }

  private void partition(Layer layer, Partition partition) {
    SortedSet<String> waits = new TreeSet<>();
    partition.managedBy().in(phase).ifPresent(manager -> waits.add(manager(manager)));
    partition
        .management()
        .flatMap(m -> m.cluster())
        .ifPresent(owner -> waits.add("cluster/" + owner));
    step(
        "partition/" + partition.name(),
        layer,
        partition.host().orElse(""),
        Optional.empty(),
        waits);
  }

  /** What is done once a manager can manage. */
  private String manager(String manager) {
    return manager.contains("/") ? done(manager) : "cluster/" + manager;
  }

  /** The last step of a component, given as {@code cluster/component}. */
  private String done(String component) {
    String[] parts = component.split("/", 2);
    return Step.component(
        parts[0],
        parts[1],
        Optional.ofNullable(clusters.get(parts[0]))
            .flatMap(cluster -> Optional.ofNullable(cluster.components().get(parts[1])))
            .flatMap(Component::lastStep));
  }

  private void cluster(Layer layer, Cluster cluster) {
    SortedSet<String> waits = new TreeSet<>();
    cluster.managedBy().in(phase).ifPresent(manager -> waits.add(manager(manager)));
    Optional.ofNullable(hosting.grounds().get(cluster.name()))
        .ifPresent(ground -> waits.add("partition/" + ground));
    Optional<String> manager = cluster.managedBy().in(phase).map(Hosting::cluster);
    String api =
        manager.or(() -> Optional.ofNullable(hosting.hosts().get(cluster.name()))).orElse("");
    step("cluster/" + cluster.name(), layer, api, Optional.empty(), waits);
    cluster.components().values().forEach(component -> component(layer, cluster, component));
  }

  private void component(Layer layer, Cluster cluster, Component component) {
    SortedSet<String> waits = new TreeSet<>();
    waits.add("cluster/" + cluster.name());
    SortedSet<String> late = new TreeSet<>();
    component.steps().forEach(step -> late.addAll(step.requires()));
    component.uses().keySet().stream()
        .filter(capability -> !late.contains(capability))
        .forEach(capability -> provider(component, capability, waits));
    Optional<String> flux = flux(cluster);
    if (component.steps().isEmpty()) {
      step(step(cluster, component, Optional.empty()), layer, cluster.name(), flux, waits);
    }
    for (Component.Step one : component.steps()) {
      one.requires().forEach(capability -> provider(component, capability, waits));
      String name = step(cluster, component, Optional.of(one.name()));
      step(name, layer, cluster.name(), flux, waits);
      waits.clear();
      waits.add(name);
    }
  }

  private void provider(Component component, String capability, SortedSet<String> waits) {
    Optional.ofNullable(component.uses().get(capability))
        .flatMap(Component.Use::component)
        .ifPresent(provider -> waits.add(done(provider)));
  }

  private static String step(Cluster cluster, Component component, Optional<String> step) {
    return Step.component(cluster.name(), component.name(), step);
  }

  private Optional<String> flux(Cluster cluster) {
    return cluster.reconcilesItself(phase)
        ? Optional.of(cluster.name())
        : cluster.reconciledBy().in(phase);
  }

  private void step(
      String name, Layer layer, String api, Optional<String> flux, SortedSet<String> waits) {
    steps.add(new Step(name, layer.name(), api, flux, List.copyOf(waits)));
  }
}
