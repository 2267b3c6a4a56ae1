package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.schema.About;
import dev.vlabc.schema.RangedText;
import dev.vlabc.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Deals the ranges in the values of a thing out to the members of its name. Ranges below another
 * ranged name are dealt out to that one's members; what others read is not touched.
 */
final class Dealing {

  private Dealing() {}

  /** What the member of that index has. */
  static Node member(Shape shape, Node node, int index) {
    return switch (node) {
      case Mapping mapping -> {
        List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
        for (Mapping.Entry entry : mapping.entries()) {
          Shape child = below(shape, entry.name());
          Node value = child == null ? entry.value() : member(child, entry.value(), index);
          entries.add(new Mapping.Entry(entry.key(), value));
        }
        yield mapping.withEntries(entries);
      }
      case Sequence sequence -> {
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.items()) {
          Shape child = below(shape, "0");
          items.add(child == null ? item : member(child, item, index));
        }
        yield sequence.withItems(items);
      }
      case Scalar scalar -> dealt(shape, scalar, index);
    };
  }

  private static @Nullable Shape below(Shape shape, String step) {
    boolean others = shape instanceof Shape.Opaque;
    boolean ranged = shape instanceof Shape.Named named && named.ranges() && step.indexOf('[') >= 0;
    return others || ranged ? null : shape.child(step).orElse(null);
  }

  private static Scalar dealt(Shape shape, Scalar scalar, int index) {
    if (scalar.text().indexOf('[') < 0) {
      return scalar;
    }
    RangedText text = RangedText.of(scalar.text());
    if (!text.ranged() || text.problem().isPresent() || index >= text.count() || !text.even()) {
      return scalar;
    }
    String member = text.member(index);
    boolean number =
        shape.about().types().contains(About.Type.INTEGER) && member.matches("0|[1-9][0-9]{0,17}");
    return number
        ? scalar
            .range()
            .map(range -> Scalar.read(Scalar.Type.INTEGER, member, range))
            .orElseGet(() -> Scalar.of(Long.parseLong(member)))
        : scalar.withText(member);
  }

  /** Shows every value that is dealt out. */
  static void ranged(Shape shape, Node node, Consumer<Scalar> seen) {
    switch (node) {
      case Mapping mapping -> {
        for (Mapping.Entry entry : mapping.entries()) {
          Shape child = below(shape, entry.name());
          if (child != null) {
            ranged(child, entry.value(), seen);
          }
        }
      }
      case Sequence sequence -> {
        Shape child = below(shape, "0");
        if (child != null) {
          sequence.items().forEach(item -> ranged(child, item, seen));
        }
      }
      case Scalar scalar -> {
        if (scalar.text().indexOf('[') >= 0 && RangedText.of(scalar.text()).ranged()) {
          seen.accept(scalar);
        }
      }
    }
  }
}
