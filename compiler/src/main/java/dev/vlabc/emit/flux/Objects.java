package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;

/** How Kubernetes objects begin. */
final class Objects {

  static final String FLUX_SYSTEM = "flux-system";

  private static final String KEEP = "kustomize.toolkit.fluxcd.io/prune";

  private Objects() {}

  /** An object in a namespace. */
  static Mapping.Builder of(String apiVersion, String kind, String namespace, String name) {
    return begun(apiVersion, kind)
        .put("metadata", Mapping.builder().put("name", name).put("namespace", namespace).build());
  }

  /** One that stays when it is no longer rendered: its absence must not take the world along. */
  static Mapping.Builder kept(String apiVersion, String kind, String namespace, String name) {
    return begun(apiVersion, kind)
        .put(
            "metadata",
            Mapping.builder()
                .put("name", name)
                .put("namespace", namespace)
                .put("annotations", keep())
                .build());
  }

  static Mapping.Builder begun(String apiVersion, String kind) {
    return Mapping.builder().put("apiVersion", apiVersion).put("kind", kind);
  }

  /** The annotation by which Flux leaves an object alone that is gone from the tree. */
  static Mapping keep() {
    return Mapping.builder().put(KEEP, Scalar.of("disabled")).build();
  }

  /** A file of kustomize that lists others. */
  static Mapping.Builder kustomization(Sequence resources) {
    return begun("kustomize.config.k8s.io/v1beta1", "Kustomization").put("resources", resources);
  }
}
