package dev.vlabc.cli.view;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Label;
import dev.vlabc.source.Range;
import java.util.List;
import java.util.function.UnaryOperator;

/** Diagnostics as machines read them. Fields are only ever added. */
public final class DiagnosticJson {

  private final UnaryOperator<String> paths;

  /**
   * @param paths how the path of a file is shown
   */
  public DiagnosticJson(UnaryOperator<String> paths) {
    this.paths = paths;
  }

  /** One diagnostic. */
  public Mapping one(Diagnostic diagnostic) {
    Mapping.Builder json =
        Mapping.builder()
            .put("code", diagnostic.code().name())
            .put("severity", diagnostic.severity().word())
            .put("message", diagnostic.message());
    place(diagnostic.primary(), json);
    return json.put("others", Sequence.of(diagnostic.others().stream().map(this::other).toList()))
        .put("notes", Sequence.ofTexts(diagnostic.notes()))
        .put("help", diagnostic.help().map(Scalar::of).orElseGet(Scalar::nothing))
        .build();
  }

  /** Several in their order. */
  public Sequence all(List<Diagnostic> diagnostics) {
    return Sequence.of(diagnostics.stream().map(this::one).toList());
  }

  private Mapping other(Label label) {
    Mapping.Builder json = Mapping.builder();
    place(label, json);
    return json.build();
  }

  private void place(Label label, Mapping.Builder json) {
    Range range = label.range();
    json.put("file", paths.apply(range.file().path()))
        .put("line", range.start().line())
        .put("column", range.start().column())
        .put("endLine", range.end().line())
        .put("endColumn", range.end().column())
        .put("label", label.text());
  }
}
