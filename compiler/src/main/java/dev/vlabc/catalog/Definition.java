package dev.vlabc.catalog;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.source.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A mapping of {@code component.yaml} whose shape has been checked, and how to read it. */
record Definition(Mapping mapping) {

  Optional<String> text(String name) {
    return mapping.get(name).filter(Scalar.class::isInstance).map(node -> ((Scalar) node).text());
  }

  OptionalInt integer(String name) {
    return text(name).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  boolean flag(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  List<String> texts(String name) {
    return mapping.get(name).map(Definition::items).orElse(List.of());
  }

  private static List<String> items(Node node) {
    return node instanceof Sequence sequence
        ? sequence.items().stream().map(Node::toString).toList()
        : List.of();
  }

  Definition record(String name) {
    return new Definition(
        mapping
            .get(name)
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
            .orElse(Mapping.empty()));
  }

  /** Named records, by name; in a list of mere names nothing is said about any of them. */
  <T> SortedMap<String, T> named(String name, BiFunction<String, Definition, T> read) {
    return named(name, "", read);
  }

  /**
   * The same.
   *
   * @param shortField the field that a value in the place of a record stands for
   */
  <T> SortedMap<String, T> named(
      String name, String shortField, BiFunction<String, Definition, T> read) {
    SortedMap<String, T> named = new TreeMap<>();
    texts(name).forEach(one -> named.put(one, read.apply(one, new Definition(Mapping.empty()))));
    for (Mapping.Entry entry : record(name).mapping.entries()) {
      Mapping body =
          entry.value() instanceof Mapping inner
              ? inner
              : Mapping.of(List.of(new Mapping.Entry(Scalar.of(shortField), entry.value())));
      named.put(entry.name(), read.apply(entry.name(), new Definition(body)));
    }
    return named;
  }

  /** Pairs of names and texts. */
  SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Scalar scalar) {
        texts.put(entry.name(), scalar.text());
      }
    }
    return texts;
  }

  /** Records of a list, in order. */
  <T> List<T> list(String name, Function<Definition, T> read) {
    return mapping
        .get(name)
        .filter(Sequence.class::isInstance)
        .map(node -> ((Sequence) node).items())
        .orElse(List.of())
        .stream()
        .filter(Mapping.class::isInstance)
        .map(node -> read.apply(new Definition((Mapping) node)))
        .toList();
  }

  /** Where a field stands, or else the whole. */
  Optional<Range> range(String name) {
    return mapping
        .entry(name)
        .flatMap(entry -> entry.value().range().or(() -> entry.key().range()))
        .or(mapping::range);
  }
}
