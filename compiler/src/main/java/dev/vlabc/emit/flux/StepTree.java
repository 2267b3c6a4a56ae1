package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.emit.component.StepFiles;
import dev.vlabc.emit.flux.StepFolder.ConfigMap;
import dev.vlabc.emit.overlay.ComponentPatches;
import dev.vlabc.emit.registry.References;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Component.Chart;
import dev.vlabc.plan.Lab;
import dev.vlabc.source.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder of a step: what Flux applies, and the kustomization.yaml that lists it. */
final class StepTree {

  private static final String RELEASE = "helmrelease.yaml";

  private final Lab plan;
  private final Cluster cluster;
  private final StepFiles files;
  private final Workspace environment;
  private final Charts charts;

  StepTree(Lab plan, Cluster cluster, Inputs inputs) {
    this.plan = plan;
    this.cluster = cluster;
    this.files = new StepFiles(plan, inputs);
    this.environment = inputs.environment();
    this.charts = new Charts(cluster, new References(plan));
  }

  /** Path to text. */
  SortedMap<String, String> texts(Component component, Component.Step step) {
    String folder = Layout.step(cluster.name(), component.name(), step.name()) + "/";
    ComponentPatches patches = ComponentPatches.of(cluster, component, files, environment);
    SortedMap<String, String> texts = new TreeMap<>();
    List<String> resources = new ArrayList<>();
    Optional<ConfigMap> values = Optional.empty();
    if (step.chart().isPresent()) {
      Chart chart = step.chart().get();
      resources.add(RELEASE);
      ConfigMap map = new ConfigMap(component.namespace(), chart.release() + "-values");
      values = Optional.of(map);
      texts.put(folder + RELEASE, release(component, step, chart, map, patches));
      texts.put(folder + StepFolder.VALUES, headed(files.values(cluster, component, chart)));
      texts.put(folder + StepFolder.CONFIG, headed(StepFolder.nameReferences()));
    }
    files
        .manifests(cluster, component, step)
        .forEach(
            (file, text) -> {
              resources.add(file);
              texts.put(folder + file, headed(text));
            });
    patches.files(step.name()).forEach((file, text) -> texts.put(folder + file, headed(text)));
    texts.put(
        folder + "kustomization.yaml",
        headed(StepFolder.kustomization(resources, values, patches.entries(step.name()))));
    return texts;
  }

  private String release(
      Component component,
      Component.Step step,
      Chart chart,
      ConfigMap values,
      ComponentPatches patches) {
    return headed(
        "---\n"
            + YamlWriter.write(charts.source(component, chart))
            + "---\n"
            + YamlWriter.write(
                charts.release(
                    component, chart, step.timeout(), values.name(), patches.afterRendering())));
  }

  private String headed(Mapping file) {
    return headed(YamlWriter.write(file));
  }

  private String headed(String text) {
    return "# " + Headers.of(plan, "").strip() + "\n" + text;
  }
}
