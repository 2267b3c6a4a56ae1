package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.catalog.Placeholders;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Secret;
import dev.vlabc.resolve.index.Things;
import dev.vlabc.schema.RangedText;
import dev.vlabc.source.Path;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Reference;
import dev.vlabc.spec.SecretSpec;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The secrets of a lab with everything that refers to them. */
final class SecretPass {

  private final LabSpec lab;
  private final SortedMap<String, SortedSet<String>> consumers = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> asked = new TreeMap<>();

  private SecretPass(LabSpec lab) {
    this.lab = lab;
  }

  /**
   * All secrets.
   *
   * @param clusters whose components say which keys they ask for
   */
  static SortedMap<String, Secret> secrets(
      LabSpec lab, Catalog catalog, SortedMap<String, Cluster> clusters, Diagnostics diagnostics) {
    SecretPass pass = new SecretPass(lab);
    clusters.values().forEach(pass::asked);
    lab.references().forEach(pass::consumer);
    lab.services()
        .forEach(
            (capability, service) ->
                service
                    .secret()
                    .ifPresent(secret -> pass.service(capability, secret.text(), diagnostics)));
    SortedMap<String, Secret> secrets = new TreeMap<>();
    lab.secrets().forEach((name, spec) -> secrets.put(name, pass.secret(name, spec)));
    lab.clusters()
        .forEach(
            (cluster, spec) ->
                spec.components()
                    .forEach(
                        (name, component) ->
                            catalog
                                .component(component.component().text())
                                .ifPresent(
                                    entry -> invented(cluster + "/" + name, entry, secrets))));
    return Collections.unmodifiableSortedMap(secrets);
  }

  private static void invented(
      String component, CatalogComponent entry, SortedMap<String, Secret> secrets) {
    entry
        .generates()
        .forEach(
            (name, about) -> {
              String full = component + "/" + name;
              secrets.put(
                  full,
                  new Secret(
                      full,
                      about.keys(),
                      "generate",
                      Optional.of(about.format()),
                      about.bytes(),
                      Collections.emptySortedMap(),
                      Optional.empty(),
                      List.of("component/" + component)));
            });
  }

  /** The keys that the Kubernetes Secrets of a cluster's components are made of. */
  private void asked(Cluster cluster) {
    for (Component component : cluster.components().values()) {
      component.secrets().values().stream()
          .flatMap(keys -> keys.values().stream())
          .flatMap(text -> Placeholders.in(text).stream())
          .forEach(
              value -> {
                int slash = value.lastIndexOf('/');
                String secret = value.substring(0, slash);
                asked.computeIfAbsent(secret, _ -> new TreeSet<>()).add(value.substring(slash + 1));
                add(secret, "component/" + cluster.name() + "/" + component.name());
              });
    }
  }

  private void consumer(Reference reference) {
    if (reference.kinds().contains("secret")) {
      RangedText.of(reference.text())
          .members()
          .forEach(name -> add(name, Things.named(reference.at())));
    }
  }

  /** An external service's fields are its capability's own, so its secret is known only here. */
  private void service(String capability, String secret, Diagnostics diagnostics) {
    if (lab.secrets().containsKey(secret)) {
      add(secret, "service/" + capability);
      return;
    }
    Path at = Path.of("services", capability, "external", "secret");
    diagnostics.add(
        Diagnostic.of(Code.VL0206, lab.place(at), "there is no secret `" + secret + "`")
            .help(
                DidYouMean.question(secret, lab.secrets().keySet())
                    .orElse("declare it under `secrets`")));
  }

  private void add(String secret, String consumer) {
    consumers.computeIfAbsent(secret, _ -> new TreeSet<>()).add(consumer);
  }

  private Secret secret(String name, SecretSpec spec) {
    return new Secret(
        name,
        keys(name, spec),
        spec.from(),
        spec.format(),
        spec.bytes(),
        new TreeMap<>(spec.variables()),
        existing(spec),
        List.copyOf(consumers.getOrDefault(name, new TreeSet<>())));
  }

  /** Those that are written, else those of its variables, else those that are asked for. */
  private List<String> keys(String name, SecretSpec spec) {
    if (!spec.keys().isEmpty()) {
      return spec.keys();
    }
    return spec.variables().isEmpty()
        ? List.copyOf(asked.getOrDefault(name, new TreeSet<>()))
        : List.copyOf(spec.variables().keySet());
  }

  private static Optional<Secret.Existing> existing(SecretSpec spec) {
    return spec.cluster()
        .flatMap(
            cluster ->
                spec.namespace()
                    .flatMap(
                        namespace ->
                            spec.secret()
                                .map(
                                    name -> new Secret.Existing(cluster.text(), namespace, name))));
  }
}
