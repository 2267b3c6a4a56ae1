package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The namespaces of a cluster's components. They are a step of their own, for two components may
 * share one, and the secrets in it must be there before either.
 */
final class Namespaces {

  private static final List<String> STANDARDS = List.of("privileged", "baseline", "restricted");

  private Namespaces() {}

  /** Each with the laxest Pod Security Standard that any of its components asks for. */
  static List<Mapping> of(Lab plan, Cluster cluster) {
    SortedMap<String, String> standards = new TreeMap<>();
    for (Component component : cluster.components().values()) {
      if (!component.steps().isEmpty()) {
        standards.merge(component.namespace(), component.podSecurity(), Namespaces::laxer);
      }
    }
    List<Mapping> namespaces = new ArrayList<>();
    standards.forEach((name, standard) -> namespaces.add(namespace(plan, name, standard)));
    return List.copyOf(namespaces);
  }

  private static String laxer(String one, String other) {
    return STANDARDS.indexOf(one) <= STANDARDS.indexOf(other) ? one : other;
  }

  private static Mapping namespace(Lab plan, String name, String standard) {
    return Objects.begun("v1", "Namespace")
        .put(
            "metadata",
            Mapping.builder()
                .put("name", name)
                .put(
                    "labels",
                    Mapping.builder()
                        .put("vlabc.dev/lab", plan.name())
                        .put("pod-security.kubernetes.io/enforce", standard)
                        .build())
                .put("annotations", Objects.keep())
                .build())
        .build();
  }
}
