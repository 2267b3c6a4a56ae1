package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Capability;
import dev.vlabc.catalog.Catalog;
import dev.vlabc.catalog.CatalogComponent;
import dev.vlabc.data.Mapping;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.resolve.index.Things;
import dev.vlabc.resolve.provider.ProviderResolver;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.ClusterSpec;
import dev.vlabc.spec.ComponentSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.ServiceSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is said of capabilities holds: they exist, what stands outside the lab keeps their
 * contracts, and no component comes beside what a provider brings and nobody can take out.
 */
public final class ContractPass {

  private final LabSpec lab;
  private final Catalog catalog;
  private final Diagnostics diagnostics;

  private ContractPass(LabSpec lab, Catalog catalog, Diagnostics diagnostics) {
    this.lab = lab;
    this.catalog = catalog;
    this.diagnostics = diagnostics;
  }

  public static void check(LabSpec lab, Catalog catalog, Diagnostics diagnostics) {
    ContractPass pass = new ContractPass(lab, catalog, diagnostics);
    pass.services(lab.services(), Path.of("services"));
    lab.clusters()
        .forEach(
            (name, cluster) -> {
              pass.services(cluster.services(), Things.cluster(name).child("services"));
              pass.components(name, cluster);
            });
  }

  private void services(Map<String, ServiceSpec> services, Path above) {
    services.forEach(
        (capability, service) -> service(capability, service, above.child(capability)));
  }

  private void service(String name, ServiceSpec service, Path at) {
    Optional<Capability> contract = catalog.capability(name);
    if (contract.isEmpty()) {
      unknown(name, lab.place(at));
    } else if (service.component().isEmpty()) {
      external(contract.get(), service.external(), lab.place(at));
    }
  }

  private void unknown(String capability, Range at) {
    SortedSet<String> known = catalog.capabilities();
    diagnostics.add(
        Diagnostic.of(Code.VL0206, at, "there is no capability `" + capability + "`")
            .known(known)
            .help(
                DidYouMean.question(capability, known)
                    .orElse("write one of those in templates/capabilities")));
  }

  private void external(Capability contract, Mapping fields, Range at) {
    SortedSet<String> known = new TreeSet<>(contract.fields().keySet());
    known.add(Capability.SECRET);
    for (Mapping.Entry field : fields.entries()) {
      if (!known.contains(field.name())) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0105,
                    field.key().range().orElse(at),
                    "capability `" + contract.name() + "` has no field `" + field.name() + "`")
                .known(known)
                .help(DidYouMean.question(field.name(), known).orElse("take it out")));
      }
    }
    SortedSet<String> missing = new TreeSet<>();
    contract
        .fields()
        .forEach(
            (field, about) -> {
              if (about.required() && !fields.has(field)) {
                missing.add(field);
              }
            });
    if (!missing.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0107,
                  at,
                  "`" + contract.name() + "` outside the lab needs " + Diagnostic.listed(missing))
              .help("add `" + String.join(": …`, `", missing) + ": …` under `external`"));
    }
  }

  private void components(String cluster, ClusterSpec spec) {
    Set<String> brought = ProviderResolver.of(spec.provider()).brings();
    spec.components()
        .forEach(
            (name, component) -> {
              Path at = Things.component(cluster, name);
              for (Map.Entry<String, Ref> use : component.uses().entrySet()) {
                if (catalog.capability(use.getKey()).isEmpty()) {
                  unknown(use.getKey(), lab.place(at.child("uses").child(use.getKey())));
                }
              }
              beside(cluster, name, component, brought, lab.place(at));
            });
  }

  private void beside(
      String cluster, String name, ComponentSpec component, Set<String> brought, Range at) {
    Optional<CatalogComponent> entry = catalog.component(component.component().text());
    SortedSet<String> both = new TreeSet<>(brought);
    both.retainAll(entry.map(one -> one.provides().keySet()).orElse(Set.of()));
    for (String capability : both) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0305,
                  at,
                  "cluster `"
                      + cluster
                      + "` comes with its own `"
                      + capability
                      + "`, and `"
                      + name
                      + "` would be another")
              .help("take `" + name + "` out"));
    }
  }
}
