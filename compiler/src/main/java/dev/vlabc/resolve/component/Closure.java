package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.plan.Component.Use;
import dev.vlabc.resolve.provider.ProviderResolver;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.ComponentSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.ServiceSpec;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who gives each component what it requires. Looked for from near to far. */
public final class Closure {

  /** What the provider of a cluster brings. */
  static final String PROVIDER = "provider";

  private final LabSpec lab;
  private final Catalog catalog;

  public Closure(LabSpec lab, Catalog catalog) {
    this.lab = lab;
    this.catalog = catalog;
  }

  /** What the components of a cluster provide. */
  public SortedSet<String> provided(ClusterSpec cluster) {
    SortedSet<String> provided = new TreeSet<>();
    cluster.components().values().forEach(component -> provided.addAll(provided(component)));
    return provided;
  }

  private SortedSet<String> provided(ComponentSpec component) {
    return catalog
        .component(component.component().text())
        .<SortedSet<String>>map(entry -> new TreeSet<>(entry.provides().keySet()))
        .orElseGet(TreeSet::new);
  }

  /** All that a component waits for, at its beginning or at a step of it. */
  static SortedSet<String> required(CatalogComponent entry) {
    SortedSet<String> required = new TreeSet<>(entry.requires());
    entry.steps().forEach(step -> required.addAll(step.requires()));
    required.removeAll(entry.wants());
    return required;
  }

  /** Who provides a capability: {@code cluster/component}, external, provider, or nobody. */
  String provider(String name, ClusterSpec cluster, ComponentSpec component, String capability) {
    return Optional.ofNullable(component.uses().get(capability))
        .map(Ref::text)
        .map(used -> used.indexOf('/') < 0 ? name + "/" + used : used)
        .or(() -> sibling(name, cluster, capability))
        .or(() -> service(cluster.services(), capability))
        .or(() -> service(lab.services(), capability))
        .or(() -> offered(cluster, capability))
        .orElse(Use.NOBODY);
  }

  /** What stands outside the lab for a capability, nearest first. */
  Optional<ServiceSpec> external(ClusterSpec cluster, String capability) {
    return Optional.ofNullable(cluster.services().get(capability))
        .or(() -> Optional.ofNullable(lab.services().get(capability)));
  }

  private Optional<String> sibling(String name, ClusterSpec cluster, String capability) {
    return cluster.components().entrySet().stream()
        .filter(other -> provided(other.getValue()).contains(capability))
        .map(other -> name + "/" + other.getKey())
        .findFirst();
  }

  private static Optional<String> service(Map<String, ServiceSpec> services, String capability) {
    return Optional.ofNullable(services.get(capability))
        .map(service -> service.component().map(Ref::text).orElse(Use.EXTERNAL));
  }

  private static Optional<String> offered(ClusterSpec cluster, String capability) {
    return ProviderResolver.of(cluster.provider()).offers().contains(capability)
        ? Optional.of(PROVIDER)
        : Optional.empty();
  }
}
