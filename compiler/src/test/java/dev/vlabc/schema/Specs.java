package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Position;
import dev.vlabc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Labs of a few lines. The spec given starts at line 5; a layer is added where it has none. */
public final class Specs {

  private static final String HEAD =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: lab}
      spec:
      """;

  private Specs() {}

  public static String lab(String spec) {
    String layers = spec.contains("layers:") ? "" : "  layers: [{name: base}]\n";
    return HEAD + spec.indent(2) + layers;
  }

  public static Node read(String yaml) {
    Diagnostics diagnostics = new Diagnostics();
    Node node =
        YamlReader.read(new SourceFile("lab.yaml", yaml), diagnostics).orElse(Mapping.empty());
    if (diagnostics.hasErrors()) {
      throw new IllegalArgumentException(lines(diagnostics).toString());
    }
    return node;
  }

  /** Code, line, column and message of each. */
  public static List<String> lines(Diagnostics diagnostics) {
    List<String> lines = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      Position at = diagnostic.primary().range().start();
      lines.add(
          diagnostic.code() + " " + at.line() + ":" + at.column() + " " + diagnostic.message());
    }
    return lines;
  }
}
