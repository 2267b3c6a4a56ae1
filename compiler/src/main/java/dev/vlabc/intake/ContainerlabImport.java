package dev.vlabc.intake;

import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.Optional;

/**
 * Turns a topology of containerlab (0.79) into a lab: one partition whose fabric is written out.
 * What a lab cannot say is told, each kind of loss once.
 */
public final class ContainerlabImport {

  private static final String TEMPLATE = "{{";

  private ContainerlabImport() {}

  /**
   * The lab; empty, with a diagnostic, where the topology is faulty.
   *
   * @param displayPath as people know the file
   */
  public static Optional<ImportedLab> of(
      String displayPath, byte[] bytes, Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    Optional<ImportedLab> lab =
        YamlReader.decode(displayPath, bytes, found).flatMap(file -> of(file, found));
    diagnostics.addAll(found.sorted());
    return lab.filter(_ -> !found.hasErrors());
  }

  private static Optional<ImportedLab> of(SourceFile file, Diagnostics diagnostics) {
    int template = file.text().indexOf(TEMPLATE);
    if (template >= 0) {
      diagnostics.add(isTemplate(file, template));
      return Optional.empty();
    }
    Shapes shapes = new Shapes(file, diagnostics);
    Variables variables = new Variables(shapes);
    return YamlReader.read(file, diagnostics)
        .flatMap(document -> Topology.of(document, shapes, variables))
        .flatMap(topology -> new LabBuilder(topology, shapes, variables).lab());
  }

  private static Diagnostic isTemplate(SourceFile file, int index) {
    String before = file.text().substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String start = before.substring(before.lastIndexOf('\n') + 1);
    Position at = new Position(line, start.codePointCount(0, start.length()) + 1);
    return Diagnostic.of(
            Code.VL0705,
            new Range(file, at, at.plus(TEMPLATE.length())),
            "this is a template of Go, not a topology yet")
        .help(
            "import the file that containerlab makes of it:"
                + " `containerlab deploy --dry-run --export-rendered rendered.clab.yml -t …`");
  }
}
