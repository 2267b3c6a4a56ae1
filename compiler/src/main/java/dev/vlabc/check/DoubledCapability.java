package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component.Use;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A cluster has one network of pods and one load balancer, and where two of its components provide
 * what a third requires, that one says which it means.
 */
final class DoubledCapability implements Rule {

  /** Two of these get into each other's way, whether anybody requires them or not. */
  private static final Set<String> ALONE = Set.of("cni", "load-balancer", "metrics");

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    for (Cluster cluster : facts.plan().clusters().values()) {
      ALONE.forEach(capability -> alone(facts, cluster, capability, diagnostics));
    }
    for (Facts.Placed placed : facts.components()) {
      placed
          .component()
          .uses()
          .forEach((capability, use) -> unclear(facts, placed, capability, use, diagnostics));
    }
  }

  private static List<String> providers(Cluster cluster, String capability) {
    List<String> providers = new ArrayList<>();
    cluster.components().values().stream()
        .filter(component -> component.provides().containsKey(capability))
        .forEach(component -> providers.add(component.name()));
    return providers;
  }

  private static Path at(Cluster cluster, String component) {
    return Path.of("clusters", cluster.name(), "components", component);
  }

  private static void alone(
      Facts facts, Cluster cluster, String capability, Diagnostics diagnostics) {
    List<String> providers = providers(cluster, capability);
    if (providers.size() > 1) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0305,
                  facts.place(at(cluster, providers.get(1))),
                  "cluster `"
                      + cluster.name()
                      + "` gets `"
                      + capability
                      + "` from "
                      + Diagnostic.listed(providers))
              .also(facts.place(at(cluster, providers.getFirst())), "the other one")
              .help("keep one of them"));
    }
  }

  private static void unclear(
      Facts facts, Facts.Placed placed, String capability, Use use, Diagnostics diagnostics) {
    String cluster = placed.cluster().name();
    List<String> providers = providers(placed.cluster(), capability);
    boolean said =
        facts.provenance().origin(placed.path().child("uses").child(capability)).isPresent();
    boolean here = use.component().filter(name -> name.startsWith(cluster + "/")).isPresent();
    if (providers.size() < 2 || said || !here || ALONE.contains(capability)) {
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                Code.VL0305,
                facts.place(placed.path()),
                "`"
                    + placed.component().name()
                    + "` requires `"
                    + capability
                    + "`, which "
                    + Diagnostic.listed(providers)
                    + " provide")
            .help(
                "say which: `uses: {"
                    + capability
                    + ": "
                    + cluster
                    + "/"
                    + providers.getFirst()
                    + "}`"));
  }
}
