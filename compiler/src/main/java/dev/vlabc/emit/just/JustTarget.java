package dev.vlabc.emit.just;

import dev.vlabc.emit.just.MiseView.ToolView;
import dev.vlabc.emit.script.ScriptView;
import dev.vlabc.emit.script.ScriptViews;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import java.util.List;

/** Writes the recipes, the programs that they call, and what git is to leave alone. */
public final class JustTarget implements Target {

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    ScriptView scripts = ScriptViews.of(plan);
    String whole = provenance.range(Path.ROOT).toString();
    String tools = provenance.range(Path.of("tools")).toString();
    return List.of(
        new GeneratedFile(
            "justfile", text("just/justfile.txt.peb", Justfile.of(plan, scripts)), false, whole),
        new GeneratedFile("mise.toml", text("just/mise.toml.peb", mise(plan)), false, tools),
        new GeneratedFile(
            ".gitignore",
            text("just/gitignore.txt.peb", new IgnoreView(ScriptViews.header(plan))),
            false,
            whole));
  }

  private static String text(String template, Record view) {
    return Templates.shipped().render(template, view);
  }

  private static MiseView mise(Lab plan) {
    return new MiseView(
        ScriptViews.header(plan),
        plan.tools().entrySet().stream()
            .map(tool -> new ToolView(MiseName.of(tool.getKey()), version(tool.getValue())))
            .toList());
  }

  private static String version(String version) {
    return version.isEmpty() ? "latest" : version;
  }
}
