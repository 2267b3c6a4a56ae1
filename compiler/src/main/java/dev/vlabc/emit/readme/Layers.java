package dev.vlabc.emit.readme;

import dev.vlabc.emit.readme.ReadmeView.LayerRow;
import dev.vlabc.emit.script.HostNeeds;
import dev.vlabc.emit.script.Recipes;
import dev.vlabc.emit.script.Rendered;
import dev.vlabc.emit.script.Unrendered;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the README says of the layers. */
final class Layers {

  private Layers() {}

  static List<LayerRow> of(Lab plan, Rendered rendered) {
    List<LayerRow> rows = new ArrayList<>();
    for (Layer layer : plan.layers()) {
      rows.add(
          new LayerRow(
              layer.name(),
              Recipes.of(plan).getOrDefault(layer.name(), layer.name()),
              layer.description().orElse(""),
              parts(plan, layer),
              needs(plan, rendered, layer)));
    }
    return List.copyOf(rows);
  }

  private static List<String> parts(Lab plan, Layer layer) {
    List<String> parts = new ArrayList<>();
    for (String name : layer.clusters()) {
      Optional<Cluster> cluster = Optional.ofNullable(plan.clusters().get(name));
      List<String> components =
          cluster.map(one -> List.copyOf(one.components().keySet())).orElse(List.of());
      parts.add(
          "cluster "
              + name
              + (components.isEmpty() ? "" : ", with " + String.join(", ", components)));
    }
    layer.partitions().forEach(name -> parts.add("partition " + name));
    long missing =
        Unrendered.parts(plan).stream().filter(part -> part.layer().equals(layer.name())).count();
    if (missing > 0) {
      parts.add("but not all of it is written yet: see below what is missing");
    }
    return parts;
  }

  private static String needs(Lab plan, Rendered rendered, Layer layer) {
    List<String> texts = new ArrayList<>();
    HostNeeds.of(plan, rendered, layer.name()::equals)
        .all()
        .forEach(
            (host, sum) -> {
              String words = Needs.words(sum);
              if (!words.isEmpty()) {
                texts.add(words + " on " + host);
              }
            });
    return String.join("; ", texts);
  }
}
