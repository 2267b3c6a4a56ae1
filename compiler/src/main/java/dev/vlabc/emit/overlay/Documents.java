package dev.vlabc.emit.overlay;

import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The documents of a YAML file that may hold several. */
final class Documents {

  private static final String BETWEEN = "---";

  private Documents() {}

  /** All that can be read; what cannot be is reported at its line. */
  static List<Node> of(SourceFile file, Diagnostics diagnostics) {
    List<Node> documents = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    StringBuilder document = new StringBuilder();
    for (String line : file.text().lines().toList()) {
      boolean between = line.equals(BETWEEN) || line.startsWith(BETWEEN + " ");
      if (between) {
        read(file, before, document, documents, diagnostics);
        before.append("\n".repeat(1 + (int) document.chars().filter(c -> c == '\n').count()));
        document.setLength(0);
      } else {
        document.append(line).append('\n');
      }
    }
    read(file, before, document, documents, diagnostics);
    return documents;
  }

  /** Empty lines stand for what comes before, so that places are those of the whole file. */
  private static void read(
      SourceFile file,
      StringBuilder before,
      StringBuilder document,
      List<Node> documents,
      Diagnostics diagnostics) {
    boolean filled =
        document.toString().lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
    if (filled) {
      SourceFile part = new SourceFile(file.path(), before.toString() + document);
      YamlReader.read(part, diagnostics).ifPresent(documents::add);
    }
  }
}
