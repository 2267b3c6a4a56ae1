package dev.vlabc.emit.component;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.template.TemplateException;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Lab;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tries the templates of the environment's own components, whose faults are their author's. */
public final class OwnTemplates {

  private static final Pattern DOCUMENT = Pattern.compile("(?m)^---[ \\t]*\\n");
  private static final List<String> OBJECT = List.of("apiVersion", "kind", "metadata");

  private final Lab plan;
  private final Catalog catalog;
  private final ComponentViews views;
  private final ComponentTemplates templates;
  private final Set<String> reported = new HashSet<>();

  public OwnTemplates(Lab plan, Inputs inputs) {
    this.plan = plan;
    this.catalog = inputs.catalog();
    this.views = new ComponentViews(plan, catalog);
    this.templates = new ComponentTemplates(catalog);
  }

  /** Reports each fault once, at its line. */
  public void check(Diagnostics diagnostics) {
    for (Cluster cluster : plan.clusters().values()) {
      for (Component component : cluster.components().values()) {
        if (catalog.isOwn(component.entry())) {
          component.steps().forEach(step -> step(cluster, component, step, diagnostics));
        }
      }
    }
  }

  private void step(
      Cluster cluster, Component component, Component.Step step, Diagnostics diagnostics) {
    step.chart()
        .flatMap(Component.Chart::values)
        .ifPresent(
            file ->
                rendered(cluster, component, file, diagnostics)
                    .ifPresent(text -> document(component, file, text, diagnostics)));
    for (String file : step.manifests()) {
      rendered(cluster, component, file, diagnostics)
          .ifPresent(text -> objects(component, file, text, diagnostics));
    }
  }

  private Optional<String> rendered(
      Cluster cluster, Component component, String file, Diagnostics diagnostics) {
    try {
      return Optional.of(templates.render(component, file, views.of(cluster, component)));
    } catch (TemplateException e) {
      String inside = e.template().substring(e.template().indexOf('/') + 1);
      SourceFile source = source(component, inside);
      Range at = e.line().isPresent() ? source.lineRange(e.line().getAsInt()) : source.whole();
      report(
          Diagnostic.of(Code.VL0113, at, e.what())
              .help("docs/components.md lists what a template sees"),
          diagnostics);
      return Optional.empty();
    }
  }

  private SourceFile source(Component component, String file) {
    return catalog
        .file(component.entry(), file)
        .orElseGet(() -> catalog.file(component.entry(), "component.yaml").orElseThrow());
  }

  private void report(Diagnostic diagnostic, Diagnostics diagnostics) {
    if (reported.add(diagnostic.toString())) {
      diagnostics.add(diagnostic);
    }
  }

  private void objects(Component component, String file, String text, Diagnostics diagnostics) {
    for (String part : DOCUMENT.split(text, -1)) {
      Optional<Node> read = document(component, file, part, diagnostics);
      if (read.isPresent()
          && read.get() instanceof Mapping object
          && !object.isEmpty()
          && !object.names().containsAll(OBJECT)) {
        report(
            Diagnostic.of(
                    Code.VL0113,
                    source(component, file).whole(),
                    "this makes something that is no Kubernetes object")
                .note("expected: `apiVersion`, `kind` and `metadata`")
                .help("write them, or take it out of `manifests`"),
            diagnostics);
      }
    }
  }

  /** One document of what a template makes; a fault of it has no line in the template. */
  private Optional<Node> document(
      Component component, String file, String text, Diagnostics diagnostics) {
    Diagnostics faults = new Diagnostics();
    SourceFile made = new SourceFile(file, text);
    Optional<Node> read = text.isBlank() ? Optional.empty() : YamlReader.read(made, faults);
    for (Diagnostic fault : faults.sorted()) {
      String line = made.line(fault.primary().range().start().line()).strip();
      report(
          Diagnostic.of(
                  Code.VL0113,
                  source(component, file).whole(),
                  "this makes something that is no YAML: " + fault.message())
              .note("made: `" + line + "`")
              .help("quote it, or mend the template there"),
          diagnostics);
    }
    return read;
  }
}
