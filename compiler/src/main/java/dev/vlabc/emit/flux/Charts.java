package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.emit.registry.References;
import dev.vlabc.emit.registry.References.Reference;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Component.Chart;
import dev.vlabc.plan.Flux;
import java.util.List;

/** A chart's source and its HelmRelease, which stand side by side in the component's namespace. */
final class Charts {

  private static final String LAYER = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";
  private static final String RELEASE_API = "helm.toolkit.fluxcd.io/v2";

  private final Cluster cluster;
  private final Flux flux;
  private final References references;
  private final FluxRelease release;

  Charts(Cluster cluster, References references) {
    this.cluster = cluster;
    this.flux = cluster.flux();
    this.references = references;
    this.release = FluxRelease.of(flux.version());
  }

  /** Where the chart is fetched from. */
  Mapping source(Component component, Chart chart) {
    return switch (chart.kind()) {
      case "oci" -> registry(component, chart);
      case "git" ->
          object("GitRepository", component, chart)
              .put(
                  "spec",
                  Mapping.builder()
                      .put("interval", flux.interval())
                      .put("url", chart.url())
                      .put("ref", Mapping.builder().put("tag", chart.version()).build())
                      .build())
              .build();
      default ->
          object("HelmRepository", component, chart)
              .put(
                  "spec",
                  Mapping.builder()
                      .put("interval", flux.interval())
                      .put("url", chart.url())
                      .build())
              .build();
    };
  }

  private static Mapping.Builder object(String kind, Component component, Chart chart) {
    return Objects.of(Sources.API, kind, component.namespace(), chart.release());
  }

  private Mapping registry(Component component, Chart chart) {
    Reference reference = references.artifact(cluster, chart.url());
    Mapping.Builder spec =
        Mapping.builder()
            .put("interval", flux.interval())
            .put("url", "oci://" + reference.address())
            .put("ref", Mapping.builder().put("tag", chart.version()).build())
            .put(
                "layerSelector",
                Mapping.builder().put("mediaType", LAYER).put("operation", "copy").build());
    if (reference.insecure()) {
      spec.put("insecure", true);
    }
    return object("OCIRepository", component, chart).put("spec", spec.build()).build();
  }

  /**
   * The release.
   *
   * @param values the ConfigMap that holds its values
   * @param patches kustomize patches of what the chart renders
   */
  Mapping release(
      Component component, Chart chart, String timeout, String values, Sequence patches) {
    Mapping.Builder spec =
        Mapping.builder()
            .put("interval", flux.interval())
            .put("timeout", timeout)
            .put("releaseName", chart.release());
    chart(spec, chart);
    spec.put("install", attempt())
        .put("upgrade", attempt())
        .put("driftDetection", Mapping.builder().put("mode", "enabled").build())
        .put(
            "valuesFrom",
            Sequence.of(
                List.of(Mapping.builder().put("kind", "ConfigMap").put("name", values).build())));
    if (!patches.items().isEmpty()) {
      Mapping kustomize = Mapping.builder().put("patches", patches).build();
      Node renderer = Mapping.builder().put("kustomize", kustomize).build();
      spec.put("postRenderers", Sequence.of(List.of(renderer)));
    }
    return Objects.of(RELEASE_API, "HelmRelease", component.namespace(), chart.release())
        .put("spec", spec.build())
        .build();
  }

  private static void chart(Mapping.Builder spec, Chart chart) {
    if (chart.kind().equals("oci")) {
      spec.put("chartRef", reference("OCIRepository", chart.release()));
      return;
    }
    boolean git = chart.kind().equals("git");
    Mapping.Builder of = Mapping.builder().put("chart", git ? "./" + chart.name() : chart.name());
    if (!git) {
      of.put("version", chart.version());
    }
    of.put("sourceRef", reference(git ? "GitRepository" : "HelmRepository", chart.release()));
    spec.put("chart", Mapping.builder().put("spec", of.build()).build());
  }

  private static Mapping reference(String kind, String name) {
    return Mapping.builder().put("kind", kind).put("name", name).build();
  }

  /** Helm leaves CRDs alone when it upgrades, and gives up for good when it fails once. */
  private Mapping attempt() {
    Mapping.Builder attempt = Mapping.builder().put("crds", "CreateReplace");
    return release.retriesInPlace()
        ? attempt
            .put(
                "strategy",
                Mapping.builder()
                    .put("name", "RetryOnFailure")
                    .put("retryInterval", Kustomizations.RETRY)
                    .build())
            .build()
        : attempt
            .put("remediation", Mapping.builder().put("retries", Scalar.of(-1)).build())
            .build();
  }
}
