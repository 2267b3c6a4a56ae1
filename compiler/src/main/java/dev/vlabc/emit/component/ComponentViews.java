package dev.vlabc.emit.component;

import dev.vlabc.catalog.Capability;
import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.emit.component.ComponentView.ApiView;
import dev.vlabc.emit.component.ComponentView.ClusterView;
import dev.vlabc.emit.component.ComponentView.GrantsView;
import dev.vlabc.emit.component.ComponentView.LabView;
import dev.vlabc.emit.component.ComponentView.ManagedView;
import dev.vlabc.emit.component.ComponentView.RecordView;
import dev.vlabc.emit.component.ComponentView.SelfView;
import dev.vlabc.emit.registry.References;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Component.Use;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.LoadBalancers;
import dev.vlabc.plan.Mirror;
import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.ByPhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the views of components out of a plan. */
public final class ComponentViews {

  private final Lab plan;
  private final Catalog catalog;

  public ComponentViews(Lab plan, Catalog catalog) {
    this.plan = plan;
    this.catalog = catalog;
  }

  /** What the templates of a component see. */
  public ComponentView of(Cluster cluster, Component component) {
    CatalogComponent entry = catalog.component(component.entry()).orElseThrow();
    return new ComponentView(
        new LabView(plan.name(), plan.domain(), records()),
        cluster(cluster),
        new SelfView(
            component.name(),
            component.namespace(),
            component.version().orElse(""),
            mirrors(cluster.name() + "/" + component.name())),
        entry.settings().complete(component.settings()),
        grants(entry, component),
        uses(entry, component.uses()),
        managed(cluster, component),
        images(component));
  }

  private SortedMap<String, String> images(Component component) {
    References references = new References(plan);
    SortedMap<String, String> images = new TreeMap<>(component.images());
    images.replaceAll((_, image) -> references.node(image));
    return images;
  }

  private List<String> mirrors(String component) {
    return plan.mirrors().values().stream()
        .filter(mirror -> mirror.component().filter(component::equals).isPresent())
        .map(Mirror::upstream)
        .toList();
  }

  private boolean isShared(Cluster cluster, Address address) {
    return cluster.nodes().values().stream()
            .noneMatch(node -> node.address().filter(address::equals).isPresent())
        && plan.hosts().values().stream()
            .noneMatch(host -> host.address().filter(address::equals).isPresent());
  }

  private List<RecordView> records() {
    SortedMap<String, Address> records = new TreeMap<>();
    for (Cluster cluster : plan.clusters().values()) {
      cluster
          .endpoint()
          .address()
          .ifPresent(address -> records.put(cluster.endpoint().name(), address));
      for (Component component : cluster.components().values()) {
        for (Component.Endpoint endpoint : component.endpoints().values()) {
          endpoint
              .host()
              .ifPresent(
                  host -> endpoint.address().ifPresent(address -> records.put(host, address)));
        }
      }
    }
    List<RecordView> views = new ArrayList<>();
    records.forEach(
        (name, address) -> {
          if (name.endsWith("." + plan.domain())) {
            views.add(new RecordView(name, address.toString(), !address.isV4()));
          }
        });
    return List.copyOf(views);
  }

  private ClusterView cluster(Cluster cluster) {
    Optional<LoadBalancers> balancers = cluster.loadBalancers();
    return new ClusterView(
        cluster.name(),
        cluster.name() + "." + plan.domain(),
        cluster.kubernetes().toString(),
        cluster.provider().getClass().getSimpleName().toLowerCase(Locale.ROOT),
        new ApiView(
            cluster.endpoint().name(),
            cluster.endpoint().address().map(Address::toString).orElse(""),
            cluster.endpoint().port(),
            cluster.endpoint().address().filter(address -> isShared(cluster, address)).isPresent()),
        prefix(cluster, "pods"),
        prefix(cluster, "services"),
        cluster.nodes().size(),
        texts(balancers.map(LoadBalancers::pinned)),
        texts(balancers.map(LoadBalancers::free)));
  }

  /** The role's prefix, or that of the network which serves it. */
  private String prefix(Cluster cluster, String role) {
    String written = cluster.networks().getOrDefault(role, "");
    return Optional.ofNullable(plan.networks().get(written))
        .flatMap(network -> network.prefixes().stream().findFirst())
        .map(Object::toString)
        .orElse(written);
  }

  private static List<String> texts(Optional<List<AddressRange>> ranges) {
    return ranges.orElse(List.of()).stream().map(AddressRange::toString).toList();
  }

  private static GrantsView grants(CatalogComponent entry, Component component) {
    Map<String, @Nullable String> addresses = new LinkedHashMap<>();
    entry
        .addresses()
        .keySet()
        .forEach(name -> addresses.put(name, text(component.addresses().get(name))));
    Map<String, @Nullable Integer> nodePorts = new LinkedHashMap<>();
    Map<String, @Nullable String> hosts = new LinkedHashMap<>();
    component
        .endpoints()
        .forEach(
            (name, endpoint) -> {
              OptionalInt port = endpoint.nodePort();
              nodePorts.put(name, port.isPresent() ? port.getAsInt() : null);
              hosts.put(name, endpoint.host().orElse(null));
            });
    return new GrantsView(addresses, nodePorts, hosts);
  }

  private static @Nullable String text(@Nullable Address address) {
    return address == null ? null : address.toString();
  }

  /** All that a contract knows, so that a template may ask whether it is there. */
  private Map<String, @Nullable Map<String, @Nullable Object>> uses(
      CatalogComponent entry, SortedMap<String, Use> uses) {
    Map<String, @Nullable Map<String, @Nullable Object>> views = new LinkedHashMap<>();
    entry.known().forEach(capability -> views.put(capability, null));
    uses.forEach(
        (capability, use) -> {
          Map<String, @Nullable Object> fields = new LinkedHashMap<>();
          fields.put(Capability.SECRET, null);
          catalog
              .capability(capability)
              .ifPresent(
                  contract -> contract.fields().keySet().forEach(name -> fields.put(name, null)));
          fields.putAll(use.fields());
          views.put(capability, fields);
        });
    return views;
  }

  private List<ManagedView> managed(Cluster cluster, Component component) {
    List<ManagedView> managed = new ArrayList<>();
    plan.partitions()
        .forEach(
            (name, partition) -> {
              if (isBy(partition.managedBy(), cluster, component)) {
                managed.add(new ManagedView("partition", name));
              }
            });
    plan.clusters()
        .forEach(
            (name, other) -> {
              if (isBy(other.managedBy(), cluster, component)) {
                managed.add(new ManagedView("cluster", name));
              }
            });
    return List.copyOf(managed);
  }

  private boolean isBy(ByPhase<String> manager, Cluster cluster, Component component) {
    return manager
        .in(plan.phase())
        .filter(
            by -> by.equals(cluster.name()) || by.equals(cluster.name() + "/" + component.name()))
        .isPresent();
  }
}
