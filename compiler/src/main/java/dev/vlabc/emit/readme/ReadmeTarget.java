package dev.vlabc.emit.readme;

import dev.vlabc.emit.script.HostNeeds;
import dev.vlabc.emit.script.Rendered;
import dev.vlabc.emit.script.ScriptView;
import dev.vlabc.emit.script.ScriptViews;
import dev.vlabc.emit.script.Unrendered;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import java.util.List;

/** Writes the page that a person opens first. */
public final class ReadmeTarget implements Target {

  static final String TEMPLATE = "readme/README.md.peb";

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    String text = Templates.shipped().render(TEMPLATE, view(plan));
    String cause = provenance.range(Path.ROOT).toString();
    return List.of(new GeneratedFile("README.md", text, false, cause));
  }

  static ReadmeView view(Lab plan) {
    Rendered rendered = Rendered.of(plan);
    return new ReadmeView(
        plan.name(),
        plan.description().orElse(""),
        plan.environment(),
        Needs.tools(rendered),
        Needs.hosts(HostNeeds.of(plan, rendered)),
        Layers.of(plan, rendered),
        Guide.tries(plan, rendered),
        Guide.urls(plan, rendered),
        Guide.logins(plan, rendered),
        Guide.variables(plan),
        ScriptViews.of(plan).clusters().stream().anyMatch(ScriptView.ClusterView::flux),
        !ScriptViews.of(plan).dns().isEmpty(),
        plan.domain(),
        List.copyOf(plan.registries().keySet()),
        Steps.of(plan, rendered),
        Steps.networks(rendered),
        Steps.tokens(plan, rendered),
        Tables.clusters(plan),
        FabricTables.of(plan, rendered),
        Machines.of(rendered),
        Unrendered.of(plan));
  }
}
