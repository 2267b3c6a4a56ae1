package dev.vlabc.tests.registry;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import dev.vlabc.source.SourceFile;
import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A lab of a few lines, compiled. */
record Written(Compilation made) {

  private static final String HEAD =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: small}
      spec:
        networks: {lab: 10.80.0.0/16}
      """;

  /** What stands in `spec`, beside the network of the lab. */
  static Written spec(String spec) {
    return spec(spec, 0);
  }

  static Written spec(String spec, int instance) {
    String text = HEAD + spec.indent(2);
    return new Written(
        new Compiler()
            .compile(
                new MemoryWorkspace("environments/small", Map.of(Compiler.SPEC, text)),
                new Options("environments/small", Optional.<Phase>empty(), instance)));
  }

  /** Codes of errors and warnings, with their lines. */
  List<String> faults() {
    return made.diagnostics().stream()
        .filter(found -> found.severity() != dev.vlabc.diagnostic.Severity.NOTE)
        .map(found -> found.code() + " " + found.primary().range())
        .toList();
  }

  /** Path to text; fails where the lab has errors. */
  SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    for (GeneratedFile file :
        made.tree().orElseThrow(() -> new AssertionError(made.diagnostics())).files()) {
      files.put(file.path(), file.text());
    }
    return files;
  }

  Mapping yaml(String path) {
    return read(path, files().get(path));
  }

  static Mapping read(String path, String text) {
    Diagnostics faults = new Diagnostics();
    Node node = YamlReader.read(new SourceFile(path, text), faults).orElseThrow();
    if (!faults.sorted().isEmpty()) {
      throw new AssertionError(path + ": " + faults.sorted());
    }
    return (Mapping) node;
  }
}
