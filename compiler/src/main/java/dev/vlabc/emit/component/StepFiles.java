package dev.vlabc.emit.component;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.RecordTree;
import dev.vlabc.data.YamlReader;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Lab;
import dev.vlabc.source.SourceFile;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the templates of a component's steps make: values and objects, as texts of YAML. */
public final class StepFiles {

  private static final String TEMPLATE = ".peb";

  private final ComponentViews views;
  private final ComponentTemplates templates;

  public StepFiles(Lab plan, Inputs inputs) {
    this.views = new ComponentViews(plan, inputs.catalog());
    this.templates = new ComponentTemplates(inputs.catalog());
  }

  /** The values of a step's chart: ours, with the user's over them. */
  public String values(Cluster cluster, Component component, Component.Chart chart) {
    String ours =
        chart
            .values()
            .map(file -> templates.render(component, file, views.of(cluster, component)))
            .orElse("");
    return component.values().isEmpty() ? ours : merged(ours, component.values());
  }

  private static String merged(String ours, Map<String, Object> values) {
    Node written =
        YamlReader.read(new SourceFile("values.yaml", ours), new Diagnostics())
            .orElse(Mapping.empty());
    Mapping under = written instanceof Mapping mapping ? mapping : Mapping.empty();
    return YamlWriter.write(over(under, (Mapping) RecordTree.of(values)));
  }

  /** As Helm merges values: mappings key by key, everything else is replaced. */
  private static Mapping over(Mapping under, Mapping values) {
    Mapping merged = under;
    for (Mapping.Entry entry : values.entries()) {
      Node value =
          entry.value() instanceof Mapping inner
                  && under.get(entry.name()).orElse(null) instanceof Mapping below
              ? over(below, inner)
              : entry.value();
      merged = merged.with(new Mapping.Entry(entry.key(), value));
    }
    return merged;
  }

  /** The objects of a step, by the name of their file; a template that makes none is left out. */
  public SortedMap<String, String> manifests(
      Cluster cluster, Component component, Component.Step step) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String file : step.manifests()) {
      String text = templates.render(component, file, views.of(cluster, component));
      if (hasObjects(text)) {
        files.put(name(file), text);
      }
    }
    return files;
  }

  private static boolean hasObjects(String text) {
    return text.lines()
        .anyMatch(line -> !line.isBlank() && !line.startsWith("#") && !line.equals("---"));
  }

  /** What a template makes is called as it is, without its end. */
  private static String name(String template) {
    return template.endsWith(TEMPLATE)
        ? template.substring(0, template.length() - TEMPLATE.length())
        : template;
  }
}
