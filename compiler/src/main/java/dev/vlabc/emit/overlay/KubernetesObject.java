package dev.vlabc.emit.overlay;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** What an object is called; texts that it does not say are empty. */
record KubernetesObject(String apiVersion, String kind, String namespace, String name) {

  /** The objects of a file of manifests. */
  static List<KubernetesObject> in(String file, String text) {
    return Documents.of(new SourceFile(file, text), new Diagnostics()).stream()
        .flatMap(document -> of(document).stream())
        .toList();
  }

  /** Empty for what is no object. */
  static Optional<KubernetesObject> of(Node document) {
    if (!(document instanceof Mapping mapping)) {
      return Optional.empty();
    }
    Mapping metadata =
        mapping.get("metadata").orElse(Mapping.empty()) instanceof Mapping inner
            ? inner
            : Mapping.empty();
    KubernetesObject found =
        new KubernetesObject(
            text(mapping, "apiVersion"),
            text(mapping, "kind"),
            text(metadata, "namespace"),
            text(metadata, "name"));
    return found.kind().isEmpty() || found.name().isEmpty() ? Optional.empty() : Optional.of(found);
  }

  static String text(Mapping mapping, String field) {
    return mapping.get(field).orElse(null) instanceof Scalar scalar && !scalar.isNull()
        ? scalar.text()
        : "";
  }

  /** The group of its API; empty for the core. */
  String group() {
    return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
  }

  String version() {
    return apiVersion.substring(apiVersion.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
