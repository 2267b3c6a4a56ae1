package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.schema.RangedText;
import dev.vlabc.schema.Shape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The one way in which one description is laid over another, both in canonical form: mappings
 * merge, scalars and plain lists are replaced, a choice with another key replaces the whole choice,
 * {@code null} takes a named thing out.
 */
public final class Merge {

  private Merge() {}

  /** What {@code base} becomes where {@code overlay} says something else. */
  public static Node over(Shape shape, Node base, Node overlay) {
    if (!(base instanceof Mapping under && overlay instanceof Mapping upper)) {
      return overlay;
    }
    return switch (shape) {
      case Shape.Fields _, Shape.ByPhase _ -> fields(shape, under, upper);
      case Shape.Named _ -> named(shape, under, upper);
      case Shape.Choice _ ->
          under.names().equals(upper.names()) ? fields(shape, under, upper) : upper;
      case Shape.Opaque _ -> opaque(under, upper);
      case Shape.Many _, Shape.Value _ -> upper;
    };
  }

  private static Mapping fields(Shape shape, Mapping base, Mapping overlay) {
    SequencedMap<String, Mapping.Entry> merged = entries(base);
    for (Mapping.Entry upper : overlay.entries()) {
      merged.merge(
          upper.name(),
          upper,
          (under, _) -> {
            Node value =
                shape
                    .child(upper.name())
                    .map(child -> over(child, under.value(), upper.value()))
                    .orElse(upper.value());
            return new Mapping.Entry(upper.key(), value);
          });
    }
    return overlay.withEntries(merged.values());
  }

  /**
   * A {@code null} that takes a thing out goes with it, unless a range still stands for that thing:
   * then it waits for the members.
   */
  private static Mapping named(Shape shape, Mapping base, Mapping overlay) {
    SequencedMap<String, Mapping.Entry> merged = entries(fields(shape, base, overlay));
    for (Mapping.Entry upper : overlay.entries()) {
      boolean inherited = base.get(upper.name()).filter(node -> !isNull(node)).isPresent();
      if (isNull(upper.value()) && inherited && !member(upper.name(), merged.values())) {
        merged.remove(upper.name());
      }
    }
    return overlay.withEntries(merged.values());
  }

  /** Whether a range among those names stands for that one. */
  static boolean member(String name, Collection<Mapping.Entry> entries) {
    for (Mapping.Entry entry : entries) {
      boolean ranged = entry.name().indexOf('[') >= 0 && !entry.name().equals(name);
      if (ranged && !isNull(entry.value()) && RangedText.of(entry.name()).index(name) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Mapping opaque(Mapping base, Mapping overlay) {
    SequencedMap<String, Mapping.Entry> merged = entries(base);
    for (Mapping.Entry upper : overlay.entries()) {
      Node value =
          base.get(upper.name()).orElse(null) instanceof Mapping under
                  && upper.value() instanceof Mapping above
              ? opaque(under, above)
              : upper.value();
      merged.put(upper.name(), new Mapping.Entry(upper.key(), value));
    }
    return overlay.withEntries(merged.values());
  }

  static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.isNull();
  }

  private static SequencedMap<String, Mapping.Entry> entries(Mapping mapping) {
    SequencedMap<String, Mapping.Entry> entries = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      entries.put(entry.name(), entry);
    }
    return entries;
  }
}
