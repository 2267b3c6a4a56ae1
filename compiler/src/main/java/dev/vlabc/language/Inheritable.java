package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a thing goes into those that are like it. */
final class Inheritable {

  private static final Set<String> OWN = Set.of("state", "description");

  private Inheritable() {}

  /** All but {@code like}, {@code state}, {@code description} and what is unique. */
  static Node of(Shape shape, Node thing) {
    Node shared = shared(shape, thing);
    return shared instanceof Mapping mapping ? mapping.without("like") : shared;
  }

  private static Node shared(Shape shape, Node node) {
    if (!(node instanceof Mapping mapping) || shape instanceof Shape.Opaque) {
      return node;
    }
    List<Mapping.Entry> kept = new ArrayList<>(mapping.size());
    boolean same = true;
    for (Mapping.Entry entry : mapping.entries()) {
      Shape child = shape.child(entry.name()).orElse(null);
      boolean own = shape instanceof Shape.Fields && OWN.contains(entry.name());
      if (own || (child != null && child.about().unique())) {
        same = false;
        continue;
      }
      Node value = child == null ? entry.value() : shared(child, entry.value());
      same &= value == entry.value();
      kept.add(value == entry.value() ? entry : new Mapping.Entry(entry.key(), value));
    }
    return same ? mapping : mapping.withEntries(kept);
  }
}
