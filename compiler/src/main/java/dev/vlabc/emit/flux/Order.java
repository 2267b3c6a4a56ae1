package dev.vlabc.emit.flux;

import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Rollout.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The order in which a cluster's Flux applies things, out of the rollout. A Kustomization is called
 * after the API that it is applied to and what it applies, never after its layer: it would be
 * deleted and made anew, with all that it owns, where that changes.
 */
final class Order {

  private static final String COMPONENT = "component/";
  private static final Set<String> PROVISIONING =
      Set.of("cluster-provisioning", "machine-provisioning");

  private final Lab plan;
  private final String cluster;
  private final Map<String, Step> steps = new TreeMap<>();

  Order(Lab plan, String cluster) {
    this.plan = plan;
    this.cluster = cluster;
    for (Step step : plan.rollout().steps()) {
      if (step.api().equals(cluster) && step.name().startsWith(COMPONENT) && isRendered(step)) {
        steps.put(step.name(), step);
      }
    }
  }

  /** A component that nobody renders has one step, which is called as the component is. */
  private static boolean isRendered(Step step) {
    return step.name().chars().filter(c -> c == '/').count() == 3;
  }

  String namespaces() {
    return cluster + "-namespaces";
  }

  String gate() {
    return cluster + "-gate";
  }

  String manifests(String slug) {
    return cluster + "-manifests-" + slug;
  }

  /** The last Kustomization of each component, or else the namespaces. */
  List<String> all() {
    SortedSet<String> last = new TreeSet<>();
    Optional.ofNullable(plan.clusters().get(cluster)).stream()
        .flatMap(found -> found.components().values().stream())
        .filter(component -> component.lastStep().isPresent())
        .forEach(
            component ->
                last.add(name(Step.component(cluster, component.name(), component.lastStep()))));
    return last.isEmpty() ? List.of(namespaces()) : List.copyOf(last);
  }

  /** What the Kustomization of a step of the rollout is called. */
  String name(String step) {
    return step.substring(COMPONENT.length()).replace('/', '-');
  }

  /** The Kustomizations that must be ready before that of a step. */
  List<String> before(String step) {
    SortedSet<String> before = new TreeSet<>();
    Optional.ofNullable(steps.get(step)).stream()
        .flatMap(found -> found.waitsFor().stream())
        .filter(steps::containsKey)
        .forEach(needed -> before.add(name(needed)));
    if (before.stream().noneMatch(sameComponent(step)::equals)) {
      before.add(namespaces());
    }
    return List.copyOf(before);
  }

  /** The step of the same component that comes before; empty text: it is the first. */
  private String sameComponent(String step) {
    String component = step.substring(0, step.lastIndexOf('/') + 1);
    return Optional.ofNullable(steps.get(step)).stream()
        .flatMap(found -> found.waitsFor().stream())
        .filter(needed -> needed.startsWith(component))
        .map(this::name)
        .findFirst()
        .orElse("");
  }

  /**
   * What later layers need of this cluster: the last steps of the components that manage something
   * there. None where nothing there is managed from here, or where one of them is not rendered.
   */
  List<String> needed() {
    List<String> needed = new ArrayList<>();
    for (String component : managers()) {
      Optional<String> last =
          Optional.ofNullable(plan.clusters().get(cluster))
              .flatMap(found -> Optional.ofNullable(found.components().get(component)))
              .flatMap(Component::lastStep);
      if (last.isEmpty()) {
        return List.of();
      }
      needed.add(name(Step.component(cluster, component, last)));
    }
    return needed;
  }

  private SortedSet<String> managers() {
    SortedSet<String> managers = new TreeSet<>();
    plan.partitions().values().forEach(one -> add(one.managedBy().in(plan.phase()), managers));
    plan.clusters().values().forEach(one -> add(one.managedBy().in(plan.phase()), managers));
    return managers;
  }

  private void add(Optional<String> manager, SortedSet<String> managers) {
    Cluster here = plan.clusters().get(cluster);
    if (manager.isEmpty() || here == null) {
      return;
    }
    if (manager.get().startsWith(cluster + "/")) {
      managers.add(manager.get().substring(cluster.length() + 1));
    } else if (manager.get().equals(cluster)) {
      here.components().values().stream()
          .filter(one -> one.provides().keySet().stream().anyMatch(PROVISIONING::contains))
          .forEach(one -> managers.add(one.name()));
    }
  }
}
