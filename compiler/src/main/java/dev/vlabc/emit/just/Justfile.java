package dev.vlabc.emit.just;

import dev.vlabc.emit.just.JustView.LayerView;
import dev.vlabc.emit.script.Recipes;
import dev.vlabc.emit.script.ScriptView;
import dev.vlabc.emit.script.ScriptView.ClusterView;
import dev.vlabc.emit.script.ScriptView.PartitionView;
import dev.vlabc.emit.script.ScriptViews;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Layer;
import dev.vlabc.plan.Rollout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Makes what the template of the justfile sees. */
final class Justfile {

  private final Lab plan;
  private final boolean registries;
  private final List<String> clusters;
  private final List<String> fluxed;
  private final List<String> partitions;

  private Justfile(Lab plan, ScriptView scripts) {
    this.plan = plan;
    this.registries = !scripts.registries().isEmpty();
    this.clusters = scripts.clusters().stream().map(ClusterView::name).toList();
    this.fluxed =
        scripts.clusters().stream().filter(ClusterView::flux).map(ClusterView::name).toList();
    this.partitions = scripts.partitions().stream().map(PartitionView::name).toList();
  }

  static JustView of(Lab plan, ScriptView scripts) {
    Justfile file = new Justfile(plan, scripts);
    SortedMap<String, String> recipes = Recipes.of(plan);
    List<LayerView> layers = new ArrayList<>();
    for (Layer layer : plan.layers()) {
      layers.add(
          new LayerView(
              layer.name(),
              recipes.getOrDefault(layer.name(), layer.name()),
              what(layer),
              file.pieces(layer)));
    }
    return new JustView(
        ScriptViews.header(plan),
        !scripts.dns().isEmpty(),
        file.registries,
        List.copyOf(layers),
        file.clusters,
        file.fluxed,
        file.partitions);
  }

  private static String what(Layer layer) {
    List<String> parts = new ArrayList<>();
    named("cluster", layer.clusters(), parts);
    named("partition", layer.partitions(), parts);
    return parts.isEmpty() ? "nothing" : String.join("; ", parts);
  }

  private static void named(String kind, List<String> names, List<String> parts) {
    if (!names.isEmpty()) {
      parts.add(kind + (names.size() == 1 ? " " : "s ") + String.join(", ", names));
    }
  }

  /** In the order of the rollout; secrets before all else, and what nodes pull from before them. */
  private List<String> pieces(Layer layer) {
    Set<String> pieces = new LinkedHashSet<>(List.of("secrets"));
    List<String> own = new ArrayList<>();
    for (Rollout.Step step : plan.rollout().steps()) {
      if (step.layer().equals(layer.name())) {
        own.addAll(pieces(step.name()));
      }
    }
    if (registries && !own.isEmpty()) {
      pieces.add("registries");
    }
    pieces.addAll(own);
    return List.copyOf(pieces);
  }

  private List<String> pieces(String step) {
    int slash = step.indexOf('/');
    String name = step.substring(slash + 1);
    return switch (step.substring(0, Math.max(0, slash))) {
      case "cluster" -> cluster(name);
      case "partition" -> partitions.contains(name) ? List.of(call("partition", name)) : List.of();
      default -> Collections.emptyList();
    };
  }

  private List<String> cluster(String name) {
    List<String> pieces = new ArrayList<>();
    if (clusters.contains(name)) {
      pieces.add(call("cluster", name));
    }
    if (fluxed.contains(name)) {
      pieces.add(call("flux", name));
    }
    return pieces;
  }

  private static String call(String recipe, String argument) {
    return "(" + recipe + " \"" + argument + "\")";
  }
}
