package dev.vlabc.emit.script;

import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the scripts that a lab has use for. */
public final class ScriptTarget implements Target {

  private static final List<String> ALWAYS =
      List.of("lab", "all", "doctor", "down", "missing", "secrets", "status");

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    ScriptView view = ScriptViews.of(plan);
    String cause = provenance.range(Path.ROOT).toString();
    List<GeneratedFile> files = new ArrayList<>();
    for (String script : scripts(view)) {
      String text = Templates.shipped().render("script/" + script + ".sh.peb", view);
      files.add(new GeneratedFile("scripts/" + script + ".sh", text, isRun(script), cause));
    }
    return files;
  }

  private static List<String> scripts(ScriptView view) {
    List<String> scripts = new ArrayList<>(ALWAYS);
    if (!view.clusters().isEmpty()) {
      scripts.add("cluster");
    }
    if (view.clusters().stream().anyMatch(ScriptView.ClusterView::flux)) {
      scripts.add("flux");
    }
    if (!view.partitions().isEmpty()) {
      scripts.add("partition");
    }
    if (!view.registries().isEmpty()) {
      scripts.add("registries");
    }
    if (!view.dns().isEmpty()) {
      scripts.add("dns");
    }
    return scripts;
  }

  /** All but the one that the others read. */
  private static boolean isRun(String script) {
    return !script.equals("lab");
  }
}
