package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.schema.Shape;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every reference in an expanded tree: the schema says which values are some. */
public final class References {

  /**
   * A reference.
   *
   * @param at its path in the tree
   * @param kinds the kinds of things that it may name
   */
  public record Found(Path at, List<String> kinds, String text, Range range) {}

  private final List<Found> found = new ArrayList<>();

  private References() {}

  public static List<Found> in(Shape shape, Mapping tree) {
    References references = new References();
    references.walk(shape, tree, Path.ROOT, Optional.empty());
    return List.copyOf(references.found);
  }

  /**
   * @param above what the shape around says that its items refer to
   */
  private void walk(Shape shape, Node node, Path at, Optional<String> above) {
    Optional<String> refers = shape.about().refers().or(() -> above);
    switch (node) {
      case Scalar scalar -> reference(refers, scalar, at);
      case Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          Path item = at.child(i);
          Node value = sequence.items().get(i);
          shape.child("").ifPresent(child -> walk(child, value, item, refers));
        }
      }
      case Mapping mapping -> {
        Optional<String> kept = shape instanceof Shape.ByPhase ? refers : Optional.empty();
        for (Mapping.Entry entry : mapping.entries()) {
          shape
              .child(entry.name())
              .ifPresent(child -> walk(child, entry.value(), at.child(entry.name()), kept));
        }
      }
    }
  }

  private void reference(Optional<String> refers, Scalar scalar, Path at) {
    if (refers.isPresent() && scalar.range().isPresent() && !scalar.isNull()) {
      List<String> kinds = List.of(refers.get().split("\\|", -1));
      found.add(new Found(at, kinds, scalar.text(), scalar.range().get()));
    }
  }
}
