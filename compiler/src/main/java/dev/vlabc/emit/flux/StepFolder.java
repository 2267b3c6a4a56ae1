package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * The kustomization.yaml of a step. Values become a ConfigMap whose name ends in a hash of them, so
 * that Helm is told as soon as they change; kustomizeconfig.yaml teaches kustomize that a
 * HelmRelease names it.
 */
final class StepFolder {

  static final String VALUES = "values.yaml";
  static final String CONFIG = "kustomizeconfig.yaml";

  private StepFolder() {}

  /**
   * Its text.
   *
   * @param resources files of objects
   * @param values the ConfigMap of values and its namespace; empty: there are none
   * @param patches the user's, as kustomize wants them told
   */
  static Mapping kustomization(
      List<String> resources, Optional<ConfigMap> values, Sequence patches) {
    Mapping.Builder file = Objects.kustomization(Sequence.ofTexts(resources));
    values.ifPresent(
        map ->
            file.put("configMapGenerator", Sequence.of(List.of(map.generator())))
                .put("configurations", Sequence.ofTexts(List.of(CONFIG))));
    return file.putIfFilled("patches", patches).build();
  }

  /** A ConfigMap that kustomize makes of {@value #VALUES}. */
  record ConfigMap(String namespace, String name) {

    Mapping generator() {
      return Mapping.builder()
          .put("name", name)
          .put("namespace", namespace)
          .put("files", Sequence.ofTexts(List.of(VALUES)))
          .build();
    }
  }

  /** Where a HelmRelease names ConfigMaps. */
  static Mapping nameReferences() {
    Mapping field =
        Mapping.builder().put("path", "spec/valuesFrom/name").put("kind", "HelmRelease").build();
    Mapping reference =
        Mapping.builder()
            .put("kind", "ConfigMap")
            .put("version", "v1")
            .put("fieldSpecs", Sequence.of(List.of(field)))
            .build();
    return Mapping.builder().put("nameReference", Sequence.of(List.of(reference))).build();
  }
}
