package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.Shape;
import dev.vlabc.schema.Wording;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Brings everything that can be written in several ways into the longest of them. */
final class Canonical {

  private final Poison poison;
  private final Reports reports;

  Canonical(Poison poison, Reports reports) {
    this.poison = poison;
    this.reports = reports;
  }

  Mapping of(Shape shape, Mapping document) {
    return fields(shape, document);
  }

  /** The canonical form of a value that has no place, such as a default. */
  static Node plain(Shape shape, Node value) {
    return new Canonical(new Poison(new TreeSet<>()), new Reports(new Diagnostics()))
        .node(shape, value);
  }

  private Node node(Shape shape, Node node) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      return node;
    }
    return switch (shape) {
      case Shape.Fields fields -> record(fields, node);
      case Shape.Named named -> named(named, node);
      case Shape.Choice _ -> choice(shape, node);
      case Shape.ByPhase phases -> phases(phases, node);
      case Shape.Many many -> list(many, node);
      case Shape.Value _, Shape.Opaque _ -> node;
    };
  }

  private Node record(Shape.Fields shape, Node node) {
    if (node instanceof Mapping mapping) {
      return fields(shape, mapping);
    }
    return shape.shortField().<Node>map(field -> fields(shape, alone(field, node))).orElse(node);
  }

  /** A mapping of one key that was not written, at the place of its value. */
  private static Mapping alone(String key, Node value) {
    Mapping.Entry entry = new Mapping.Entry(keyAt(key, value.range()), value);
    return value
        .range()
        .map(range -> Mapping.read(List.of(entry), range))
        .orElseGet(() -> Mapping.of(List.of(entry)));
  }

  private static Scalar keyAt(String key, Optional<Range> range) {
    return range
        .map(at -> Scalar.read(Scalar.Type.STRING, key, at))
        .orElseGet(() -> Scalar.of(key));
  }

  private Mapping fields(Shape shape, Mapping mapping) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    for (Mapping.Entry entry : mapping.entries()) {
      Node value =
          shape.child(entry.name()).map(child -> node(child, entry.value())).orElse(entry.value());
      entries.add(new Mapping.Entry(entry.key(), value));
    }
    return mapping.withEntries(entries);
  }

  private Node choice(Shape shape, Node node) {
    return switch (node) {
      case Mapping mapping -> fields(shape, mapping);
      case Scalar word -> {
        Mapping.Entry entry = new Mapping.Entry(word, Mapping.empty());
        yield word.range()
            .map(range -> Mapping.read(List.of(entry), range))
            .orElseGet(() -> Mapping.of(List.of(entry)));
      }
      case Sequence sequence -> sequence;
    };
  }

  private Node named(Shape.Named shape, Node node) {
    return switch (node) {
      case Mapping mapping -> fields(shape, mapping);
      case Sequence sequence -> shape.listed() ? records(shape, sequence) : names(sequence);
      case Scalar count -> count;
    };
  }

  private static Mapping names(Sequence sequence) {
    List<Mapping.Entry> entries = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Scalar name) {
        entries.add(new Mapping.Entry(name, Mapping.empty()));
      }
    }
    return sequence
        .range()
        .map(range -> Mapping.read(entries, range))
        .orElseGet(() -> Mapping.of(entries));
  }

  private Mapping records(Shape.Named shape, Sequence sequence) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (Node item : sequence.items()) {
      if (item instanceof Mapping record
          && record.get("name").orElse(null) instanceof Scalar name) {
        Mapping.Entry entry = new Mapping.Entry(name, node(shape.entry(), record));
        Mapping.Entry first = entries.putIfAbsent(name.text(), entry);
        if (first != null) {
          twice(shape, name, first.key());
          Node both = Merge.over(shape.entry(), first.value(), entry.value());
          entries.put(name.text(), new Mapping.Entry(first.key(), both));
        }
      }
    }
    return sequence
        .range()
        .map(range -> Mapping.read(entries.values(), range))
        .orElseGet(() -> Mapping.of(entries.values()));
  }

  private void twice(Shape.Named shape, Scalar again, Scalar first) {
    poison.add(Path.ROOT);
    if (again.range().isEmpty() || first.range().isEmpty()) {
      return;
    }
    String kind = shape.kind().orElse("thing");
    reports.add(
        Diagnostic.of(
                Code.VL0205,
                again.range().get(),
                "there are two " + kind + "s named " + Wording.quote(again.text()))
            .label("again here")
            .also(first.range().get(), "first here")
            .help("rename one of them, or put all into one " + kind));
  }

  /** One value holds in all phases; in {@code handover} that of {@code steady} does already. */
  private Node phases(Shape.ByPhase shape, Node node) {
    if (node instanceof Mapping mapping) {
      Optional<Node> steady = mapping.get("steady");
      boolean fill =
          steady.isPresent() && !mapping.has("handover") && shape.names().contains("handover");
      return fill
          ? mapping.with(new Mapping.Entry(keyAt("handover", steady.get().range()), steady.get()))
          : mapping;
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    for (String phase : shape.names()) {
      entries.add(new Mapping.Entry(keyAt(phase, node.range()), node));
    }
    return node.range()
        .map(range -> Mapping.read(entries, range))
        .orElseGet(() -> Mapping.of(entries));
  }

  private Sequence list(Shape.Many shape, Node node) {
    List<Node> items = new ArrayList<>();
    for (Node item : node instanceof Sequence sequence ? sequence.items() : List.of(node)) {
      items.add(node(shape.item(), item));
    }
    return node.range()
        .map(range -> Sequence.read(items, range))
        .orElseGet(() -> Sequence.of(items));
  }
}
