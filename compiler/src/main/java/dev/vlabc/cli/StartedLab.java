package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lab that becomes of a starter in a folder of its own: its name is the folder's, and comments
 * speak of that folder.
 *
 * @param folder the folder, as typed
 */
record StartedLab(Starter starter, Path folder) {

  private static final Pattern MODELINE =
      Pattern.compile("\\A# yaml-language-server: \\$schema=(?:[^\\n]*/)?([^/\\n]+)\\n(#\\n)?");

  String name() {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  /** The folder with forward slashes. */
  String shown() {
    return folder.toString().replace('\\', '/');
  }

  /** Path to text. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    starter
        .files()
        .forEach(
            (path, text) -> {
              String named = path.equals(Compiler.SPEC) ? named(text) : text;
              files.put(path, withModeline(path, retold(named)));
            });
    return files;
  }

  /** With this lab's name; nothing else is touched, comments least of all. */
  private String named(String text) {
    SourceFile file = new SourceFile(Compiler.SPEC, text);
    Range at =
        YamlReader.read(file, new Diagnostics())
            .flatMap(root -> field(root, "metadata"))
            .flatMap(metadata -> field(metadata, "name"))
            .flatMap(Node::range)
            .orElseThrow(() -> new IllegalStateException(starter.name() + " has no name"));
    int line = 0;
    for (int number = 1; number < at.start().line(); number++) {
      line = text.indexOf('\n', line) + 1;
    }
    return text.substring(0, line + at.start().column() - 1)
        + name()
        + text.substring(line + at.end().column() - 1);
  }

  private static Optional<Node> field(Node node, String name) {
    return node instanceof Mapping mapping ? mapping.get(name) : Optional.empty();
  }

  /** What speaks of the starter's folders speaks of this lab's. */
  private String retold(String text) {
    return text.replaceAll(
            "\\benvironments/" + starter.name() + "(?![-a-z0-9])",
            Matcher.quoteReplacement(shown()))
        .replaceAll(
            "\\bout/" + starter.name() + "(?![-a-z0-9])",
            Matcher.quoteReplacement("out/" + name()));
  }

  /** An editor is told of the schema where that is in sight, and else of nothing. */
  private String withModeline(String path, String text) {
    Matcher line = MODELINE.matcher(text);
    if (!line.find()) {
      return text;
    }
    Path file = folder.toAbsolutePath().normalize().resolve(path);
    String rest = text.substring(line.end());
    return schema(file, line.group(1))
        .map(schema -> "# yaml-language-server: $schema=" + schema + "\n")
        .map(modeline -> modeline + (line.group(2) == null ? "" : line.group(2)) + rest)
        .orElse(rest);
  }

  private static Optional<String> schema(Path file, String name) {
    String up = "";
    for (Path above = file.getParent(); above != null; above = above.getParent()) {
      if (Files.isRegularFile(above.resolve("schema").resolve(name))) {
        return Optional.of(up + "schema/" + name);
      }
      up = "../" + up;
    }
    return Optional.empty();
  }
}
