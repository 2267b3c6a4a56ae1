package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.plan.Component;
import dev.vlabc.resolve.provider.ProviderResolver;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.ComponentSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.ServiceSpec;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who gives each component what it requires. Looked for from near to far. */
final class Closure {

  static final String NOBODY = "";

  private final LabSpec lab;
  private final Catalog catalog;

  Closure(LabSpec lab, Catalog catalog) {
    this.lab = lab;
    this.catalog = catalog;
  }

  /** What the components of a cluster provide. */
  SortedSet<String> provided(ClusterSpec cluster) {
    SortedSet<String> provided = new TreeSet<>();
    cluster
        .components()
        .values()
        .forEach(component -> provided.addAll(entry(component).provides()));
    return provided;
  }

  private CatalogComponent entry(ComponentSpec component) {
    return catalog
        .component(component.component().text())
        .orElseGet(
            () ->
                new CatalogComponent(
                    component.component().text(),
                    "",
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeMap<>(),
                    false));
  }

  /** The components of a cluster, by name. */
  SortedMap<String, Component> components(String name, ClusterSpec cluster) {
    SortedMap<String, Component> components = new TreeMap<>();
    cluster
        .components()
        .forEach((one, spec) -> components.put(one, component(name, cluster, one, spec)));
    return components;
  }

  private Component component(
      String clusterName, ClusterSpec cluster, String name, ComponentSpec spec) {
    CatalogComponent entry = entry(spec);
    SortedMap<String, String> requires = new TreeMap<>();
    for (String capability : entry.requires()) {
      requires.put(capability, provider(clusterName, cluster, spec, capability).orElse(NOBODY));
    }
    return new Component(
        name,
        entry.name(),
        spec.version(),
        spec.namespace(),
        entry.provides(),
        requires,
        spec.continues().map(Ref::text),
        spec.life().phases(),
        spec.life().retiring());
  }

  private Optional<String> provider(
      String clusterName, ClusterSpec cluster, ComponentSpec component, String capability) {
    return Optional.ofNullable(component.uses().get(capability))
        .map(Ref::text)
        .or(() -> sibling(clusterName, cluster, capability))
        .or(() -> service(cluster.services(), capability))
        .or(() -> service(lab.services(), capability))
        .or(() -> offered(cluster, capability));
  }

  private Optional<String> sibling(String clusterName, ClusterSpec cluster, String capability) {
    return cluster.components().entrySet().stream()
        .filter(other -> entry(other.getValue()).provides().contains(capability))
        .map(other -> clusterName + "/" + other.getKey())
        .findFirst();
  }

  private static Optional<String> service(Map<String, ServiceSpec> services, String capability) {
    return Optional.ofNullable(services.get(capability))
        .map(service -> service.component().map(Ref::text).orElse("external"));
  }

  private static Optional<String> offered(ClusterSpec cluster, String capability) {
    return ProviderResolver.of(cluster.provider()).offers().contains(capability)
        ? Optional.of("provider")
        : Optional.empty();
  }
}
