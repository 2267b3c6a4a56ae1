package dev.vlabc.tests.live;

import dev.vlabc.data.JsonReader;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import dev.vlabc.tests.corpus.Checkout;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of YAML or JSON, read by those who know its shape; what is missing is empty. */
record Tree(Node node) {

  static Tree yaml(Path file) {
    SourceFile text = new SourceFile(file.toString(), Checkout.read(file));
    return new Tree(YamlReader.read(text, new Diagnostics()).orElseThrow());
  }

  static Tree json(String text) {
    return new Tree(JsonReader.read(text));
  }

  /** What stands under these names, one below the other. */
  Tree at(String... names) {
    Tree tree = this;
    for (String name : names) {
      tree = new Tree(tree.get(name).orElse(Mapping.empty()));
    }
    return tree;
  }

  private Optional<Node> get(String name) {
    return node instanceof Mapping mapping ? mapping.get(name) : Optional.empty();
  }

  Map<String, Tree> entries() {
    Map<String, Tree> entries = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> entries.put(entry.name(), new Tree(entry.value())));
    }
    return entries;
  }

  List<Tree> items() {
    return node instanceof Sequence sequence
        ? sequence.items().stream().map(Tree::new).toList()
        : List.of();
  }

  List<String> texts() {
    return items().stream().map(Tree::text).toList();
  }

  /** The text of a single value. */
  String text() {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    throw new IllegalStateException("not a single value: " + node);
  }

  Optional<String> text(String name) {
    return get(name).map(Tree::new).map(Tree::text);
  }
}
