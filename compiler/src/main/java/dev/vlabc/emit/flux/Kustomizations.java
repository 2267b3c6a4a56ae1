package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.Component.Health;
import dev.vlabc.plan.Flux;
import java.util.List;

/** Flux's Kustomizations: a folder of the tree, applied once what it needs is ready. */
final class Kustomizations {

  static final String API = "kustomize.toolkit.fluxcd.io/v1";
  static final String KIND = "Kustomization";
  static final String RETRY = "1m";

  private final Flux flux;

  Kustomizations(Flux flux) {
    this.flux = flux;
  }

  /**
   * One that is ready when all that it applies is.
   *
   * @param folder in the rendered lab
   * @param after the names of those that must be ready before
   * @param timeout of one look; what takes longer becomes ready by being looked at again, since a
   *     look holds a worker
   */
  Mapping waiting(
      String name, String folder, List<String> after, List<Health> health, String timeout) {
    return Objects.of(API, KIND, Objects.FLUX_SYSTEM, name)
        .put(
            "spec",
            spec(folder, timeout, after)
                .put("wait", true)
                .putIfFilled("healthCheckExprs", Sequence.of(expressions(health)))
                .build())
        .build();
  }

  /** The one that applies all others, and waits for none: each of them tells for itself. */
  Mapping root(String folder) {
    return Objects.kept(API, KIND, Objects.FLUX_SYSTEM, Objects.FLUX_SYSTEM)
        .put("spec", spec(folder, "3m", List.of()).build())
        .build();
  }

  private Mapping.Builder spec(String folder, String timeout, List<String> after) {
    Mapping.Builder spec = Mapping.builder().put("interval", flux.interval());
    if (flux.suspend()) {
      spec.put("suspend", true);
    }
    return spec.put("retryInterval", RETRY)
        .put("timeout", timeout)
        .put("prune", true)
        .put("path", "./" + Sources.inSource(flux.source(), folder))
        .put(
            "sourceRef",
            Mapping.builder()
                .put("kind", Sources.kind(flux.source()))
                .put("name", Objects.FLUX_SYSTEM)
                .build())
        .putIfFilled("dependsOn", Sequence.of(after.stream().map(Kustomizations::named).toList()));
  }

  private static Node named(String name) {
    return Mapping.builder().put("name", name).build();
  }

  private static List<Node> expressions(List<Health> health) {
    return health.stream().map(Kustomizations::expression).toList();
  }

  private static Node expression(Health health) {
    return Mapping.builder()
        .put("apiVersion", health.apiVersion())
        .put("kind", health.kind())
        .putIfPresent("inProgress", health.inProgress())
        .putIfPresent("failed", health.failed())
        .put("current", health.current())
        .build();
  }
}
