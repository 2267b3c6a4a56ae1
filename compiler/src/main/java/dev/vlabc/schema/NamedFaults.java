package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Quoting;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Named things in the other form: a map of them written as a list of records, or a list as a map.
 */
final class NamedFaults {

  private static final int LONGEST = 80;

  private NamedFaults() {}

  /** Whether that is a map of named things, written as a list of more than names. */
  static boolean recordsForMap(Shape shape, Node node) {
    return shape instanceof Shape.Named named
        && !named.listed()
        && node instanceof Sequence sequence
        && sequence.items().stream().anyMatch(Mapping.class::isInstance);
  }

  /** The list that this stands in, or is, if it was to be a map of named things. */
  static Optional<Place> listAround(Place place) {
    return recordsForMap(place.shape(), place.node())
        ? Optional.of(place)
        : place.owner().flatMap(NamedFaults::listAround);
  }

  /** The name of an item of such a list: its {@code name}, or its only key. */
  static Optional<Scalar> name(Shape.Named shape, Node item) {
    return switch (item) {
      case Scalar scalar -> Optional.of(scalar);
      case Sequence _ -> Optional.empty();
      case Mapping mapping ->
          mapping.get("name").orElse(null) instanceof Scalar name
              ? Optional.of(name)
              : onlyKey(shape, mapping);
    };
  }

  private static Optional<Scalar> onlyKey(Shape.Named shape, Mapping mapping) {
    return mapping.size() == 1 && shape.entry().child(mapping.names().getFirst()).isEmpty()
        ? Optional.of(mapping.entries().iterator().next().key())
        : Optional.empty();
  }

  /** What an item of such a list says about its name. */
  static Node said(Node item) {
    if (!(item instanceof Mapping mapping)) {
      return Mapping.empty();
    }
    return mapping.has("name")
        ? mapping.withEntries(
            mapping.entries().stream().filter(entry -> !entry.name().equals("name")).toList())
        : mapping.entries().iterator().next().value();
  }

  /** Empty where the place is neither. */
  static Optional<Diagnostic> of(Place place) {
    if (recordsForMap(place.shape(), place.node())) {
      return Optional.of(
          fault(place, "a mapping", "a list of mappings", "a mapping by name")
              .help("write it like " + map(place, (Shape.Named) place.shape())));
    }
    if (place.node() instanceof Mapping mapping
        && place.shape() instanceof Shape.Named named
        && named.listed()) {
      return Optional.of(
          fault(place, "a list", "a mapping", "a list, in which each item has a `name`")
              .help("write it like " + list(place, mapping)));
    }
    return Optional.empty();
  }

  private static Diagnostic fault(Place place, String type, String found, String expected) {
    return Diagnostic.of(
            Code.VL0106, place.valueRange().orElseThrow(), place.called() + " must be " + type)
        .note("found: " + found)
        .note("expected: " + expected);
  }

  private static String map(Place place, Shape.Named shape) {
    SequencedMap<String, String> parts = new LinkedHashMap<>();
    for (Node item : ((Sequence) place.node()).items()) {
      name(shape, item)
          .map(name -> Quoting.scalar(name.text()))
          .ifPresent(name -> parts.putIfAbsent(name, Wording.form(said(item))));
    }
    if (parts.isEmpty()) {
      return Wording.line(place.path().last(), example(shape));
    }
    List<String> whole = new ArrayList<>();
    parts.forEach((name, value) -> whole.add(name + ": " + value));
    String line = "{" + String.join(", ", whole) + "}";
    String first = parts.firstEntry().getKey();
    boolean more = parts.size() > 1;
    return Wording.line(
        place.path().last(),
        line.length() < LONGEST ? line : "{" + first + ": {…}" + (more ? ", …" : "") + "}");
  }

  private static String example(Shape.Named shape) {
    return shape.about().examples().stream()
        .filter(Mapping.class::isInstance)
        .findFirst()
        .map(Wording::form)
        .orElse("{…}");
  }

  private static String list(Place place, Mapping mapping) {
    String name = mapping.isEmpty() ? "…" : Quoting.scalar(mapping.names().getFirst());
    String more = mapping.size() > 1 ? ", …" : "";
    return Wording.line(place.path().last(), "[{name: " + name + ", …}" + more + "]");
  }
}
