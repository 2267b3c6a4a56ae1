package dev.vlabc.cli;

import dev.vlabc.Compilation;
import dev.vlabc.cli.view.DiagnosticJson;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.cli.view.Summary;
import dev.vlabc.data.JsonWriter;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a command finds out about one lab or several: as text at once, as JSON in one piece at the
 * end.
 */
final class Report {

  private final Console console;
  private final boolean json;
  private final List<Node> shown = new ArrayList<>();
  private final List<Node> hidden = new ArrayList<>();
  private long errors;
  private long warnings;

  Report(Format format, Console console) {
    this.console = console;
    this.json = format == Format.JSON;
  }

  boolean isJson() {
    return json;
  }

  Summary add(Environment environment, Compilation compilation) {
    return add(environment, compilation.diagnostics(), compilation.suppressed());
  }

  /** Tells of diagnostics, and what they add up to. */
  Summary add(Environment environment, List<Diagnostic> found, List<Diagnostic> suppressed) {
    return add(environment::shown, found, suppressed);
  }

  /** Tells of diagnostics of files that are shown under their own paths. */
  Summary add(List<Diagnostic> found) {
    return add(UnaryOperator.identity(), found, List.of());
  }

  private Summary add(
      UnaryOperator<String> paths, List<Diagnostic> found, List<Diagnostic> suppressed) {
    Summary summary = Summary.of(found, suppressed);
    errors += summary.errors();
    warnings += summary.warnings();
    if (json) {
      DiagnosticJson view = new DiagnosticJson(paths);
      shown.addAll(view.all(found).items());
      hidden.addAll(view.all(suppressed).items());
    } else {
      console.err().print(new DiagnosticText(console.errColors(), paths).all(found));
    }
    return summary;
  }

  /** A line of the result, in text. */
  void line(String text) {
    if (!json) {
      console.line(text);
    }
  }

  /** The JSON of all that was added; more can be put into it. */
  Mapping.Builder json() {
    return Mapping.builder()
        .put("diagnostics", Sequence.of(shown))
        .put("suppressed", Sequence.of(hidden))
        .put("errors", errors)
        .put("warnings", warnings);
  }

  /** Prints the JSON, where that is wanted. */
  void end(Mapping.Builder whole) {
    if (json) {
      console.print(JsonWriter.write(whole.build()));
    }
  }
}
