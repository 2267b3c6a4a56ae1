package dev.vlabc.emit.resolved;

import dev.vlabc.data.RecordTree;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Target;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import java.util.List;

/** Writes the plan out. */
public final class ResolvedTarget implements Target {

  private static final String USE =
      "The whole lab with every default and every allocation: to read, and to compare.";

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    String text = YamlWriter.write(Headers.of(plan, USE), RecordTree.of(plan));
    String cause = provenance.range(Path.ROOT).toString();
    return List.of(new GeneratedFile("lab.resolved.yaml", text, false, cause));
  }
}
