package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.data.PlainValues;
import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Component.Use;
import dev.vlabc.resolve.component.SettingsPass.Settled;
import dev.vlabc.resolve.index.Things;
import dev.vlabc.resolve.space.Ports;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.ComponentSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.ServiceSpec;
import dev.vlabc.value.Address;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Plans all components: first what each is by itself, then what it has of the others. */
public final class ComponentPlans {

  private final LabSpec lab;
  private final Settled settled;
  private final Catalog catalog;
  private final Closure closure;
  private final Grants grants;
  private final String domain;
  private final SortedMap<String, Optional<LoadBalancerRanges>> ranges;
  private final SortedMap<String, Alone> alone = new TreeMap<>();

  /**
   * @param domain the zone of the lab
   * @param ranges the addresses for services, by cluster
   */
  public ComponentPlans(
      Settled settled,
      Catalog catalog,
      Grants grants,
      String domain,
      SortedMap<String, Optional<LoadBalancerRanges>> ranges) {
    this.lab = settled.lab();
    this.settled = settled;
    this.catalog = catalog;
    this.closure = new Closure(lab, catalog);
    this.grants = grants;
    this.domain = domain;
    this.ranges = ranges;
    lab.clusters()
        .forEach(
            (cluster, spec) ->
                spec.components()
                    .forEach(
                        (name, component) ->
                            catalog
                                .component(component.component().text())
                                .map(entry -> alone(cluster, name, component, entry))
                                .ifPresent(one -> alone.put(cluster + "/" + name, one))));
  }

  private Alone alone(String cluster, String name, ComponentSpec spec, CatalogComponent entry) {
    SortedMap<String, Address> addresses =
        new ComponentAddresses(lab, catalog)
            .granted(cluster, name, spec, ranges.getOrDefault(cluster, Optional.empty()), grants);
    Map<String, Object> settings =
        settled.settings().getOrDefault(Things.component(cluster, name), Map.of());
    SortedMap<String, Component.Endpoint> endpoints =
        all(
            entry.endpoints(),
            (endpoint, about) -> endpoint(cluster, name, endpoint, about, addresses));
    ComponentFacts facts =
        new ComponentFacts(
            name,
            spec.namespace().orElse(entry.namespace()),
            cluster,
            cluster + "." + domain,
            addresses,
            endpoints,
            settings);
    return new Alone(cluster, name, entry, facts, new Contracts(catalog).provided(entry, facts));
  }

  private Component.Endpoint endpoint(
      String cluster,
      String component,
      String name,
      CatalogComponent.Endpoint about,
      SortedMap<String, Address> addresses) {
    Ports ports = Ports.nodes(cluster);
    OptionalInt place = grants.place(ports.space(), "publish", new Named(component + "/" + name));
    return new Component.Endpoint(
        about.port(),
        about.protocol(),
        about.address().flatMap(address -> Optional.ofNullable(addresses.get(address))),
        about.name().map(first -> first + "." + cluster + "." + domain),
        place.isPresent() ? OptionalInt.of(ports.port(place.getAsInt(), 0)) : OptionalInt.empty());
  }

  /** The components of a cluster, by name. */
  public SortedMap<String, Component> of(String cluster, ClusterSpec spec) {
    SortedMap<String, Component> components = new TreeMap<>();
    spec.components()
        .forEach(
            (name, component) ->
                Optional.ofNullable(alone.get(cluster + "/" + name))
                    .ifPresent(one -> components.put(name, component(spec, component, one))));
    return components;
  }

  private Component component(ClusterSpec cluster, ComponentSpec spec, Alone one) {
    CatalogComponent entry = one.entry();
    SortedMap<String, Use> uses = new TreeMap<>();
    SortedSet<String> required = Closure.required(entry);
    required.addAll(entry.settings().required(one.facts().settings()));
    for (String capability : required) {
      uses.put(capability, use(one.cluster(), cluster, spec, capability));
    }
    for (String capability : entry.wants()) {
      Use use = use(one.cluster(), cluster, spec, capability);
      if (!use.provider().equals(Use.NOBODY)) {
        uses.put(capability, use);
      }
    }
    Optional<String> version = spec.version().or(entry::version);
    return new Component(
        one.name(),
        entry.name(),
        version,
        one.facts().namespace(),
        entry.podSecurity(),
        one.provides(),
        Collections.unmodifiableSortedMap(uses),
        one.facts().settings(),
        PlainValues.of(spec.values()),
        spec.patches(),
        one.facts().addresses(),
        one.facts().endpoints(),
        new ComponentSecrets(one, uses).all(),
        entry.images(),
        new ComponentSteps(one, version).all(),
        spec.continues().map(Ref::text),
        spec.life().phases(),
        spec.life().retiring());
  }

  private Use use(String clusterName, ClusterSpec cluster, ComponentSpec spec, String capability) {
    String provider = closure.provider(clusterName, cluster, spec, capability);
    SortedMap<String, Object> fields = new TreeMap<>();
    if (provider.equals(Use.EXTERNAL)) {
      closure
          .external(cluster, capability)
          .map(ServiceSpec::external)
          .ifPresent(external -> fields.putAll(PlainValues.of(external)));
    } else {
      Optional.ofNullable(alone.get(provider))
          .flatMap(one -> Optional.ofNullable(one.provides().get(capability)))
          .ifPresent(known -> fields.putAll(known));
    }
    return new Use(provider, Collections.unmodifiableSortedMap(fields));
  }

  private static <S, T> SortedMap<String, T> all(
      Map<String, S> written, BiFunction<String, S, T> plan) {
    SortedMap<String, T> planned = new TreeMap<>();
    written.forEach((name, one) -> planned.put(name, plan.apply(name, one)));
    return Collections.unmodifiableSortedMap(planned);
  }
}
