package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.SchemaCheck;
import dev.vlabc.schema.Specs;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;

/** A lab that has been expanded, and what was said about it. */
record Labs(Expanded expanded, Diagnostics diagnostics) {

  static final DocumentSchema SCHEMA = DocumentSchema.lab();

  /** Of a spec, which starts at line 5. */
  static Labs spec(String spec) {
    return whole(Specs.lab(spec));
  }

  static Labs whole(String yaml) {
    Diagnostics diagnostics = new Diagnostics();
    Node document = Specs.read(yaml);
    Expanded expanded =
        Expansion.expand(SCHEMA, SchemaCheck.check(SCHEMA, document, diagnostics), diagnostics);
    return new Labs(expanded, diagnostics);
  }

  /** What stands there, with defaults. */
  Node all(String path) {
    Path steps = new Path(List.of(path.split("/", -1)));
    return Poison.at(expanded.tree(), steps)
        .orElseThrow(() -> new AssertionError(path + " is not in " + expanded.tree()));
  }

  /** What stands there without what nobody wrote. */
  Node at(String path) {
    return written(all(path));
  }

  private static Node written(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.withItems(sequence.items().stream().map(Labs::written).toList());
    }
    if (!(node instanceof Mapping mapping)) {
      return node;
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.key().range().isPresent()) {
        entries.add(new Mapping.Entry(entry.key(), written(entry.value())));
      }
    }
    return mapping.withEntries(entries);
  }

  Labs has(String path, String yaml) {
    assertEquals(Specs.read(yaml).toString(), at(path).toString());
    return this;
  }

  Labs said(String... lines) {
    assertEquals(List.of(lines), Specs.lines(diagnostics));
    return this;
  }

  Labs poisoned(String... paths) {
    assertEquals(List.of(paths), expanded.poisoned().stream().map(Path::toString).toList());
    return this;
  }

  /** Where the key at the end of that path was written. */
  String keyAt(String path) {
    int slash = path.lastIndexOf('/');
    Mapping around = (Mapping) all(path.substring(0, slash));
    return around
        .entry(path.substring(slash + 1))
        .flatMap(entry -> entry.key().range())
        .map(Object::toString)
        .orElse("nowhere");
  }
}
