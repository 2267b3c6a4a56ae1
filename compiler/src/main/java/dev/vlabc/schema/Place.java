package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of a document, with its shape and what is around it.
 *
 * @param steps keys and indexes from the top
 * @param path the same by names
 * @param key what it stands under; of an item in a list of names the item itself
 * @param thing whether it is a named thing
 */
record Place(
    List<String> steps,
    Path path,
    Optional<Scalar> key,
    Node node,
    Shape shape,
    boolean thing,
    Optional<Place> owner) {

  private static final Shape UNKNOWN = new Shape.Value(new About(Mapping.empty()));

  static Place top(Node document, Shape shape) {
    return new Place(
        List.of(), Path.ROOT, Optional.empty(), document, shape, false, Optional.empty());
  }

  /** The place at the end of those steps, or the last one on the way that exists. */
  Place find(List<String> further) {
    Place found = this;
    for (String step : further) {
      Optional<Place> next = found.child(step);
      if (next.isEmpty()) {
        return found;
      }
      found = next.get();
    }
    return found;
  }

  Optional<Place> child(String step) {
    return switch (node) {
      case Mapping mapping ->
          mapping
              .entry(step)
              .map(entry -> below(step, step, Optional.of(entry.key()), entry.value(), named()));
      case Sequence sequence -> item(sequence, step);
      case Scalar _ -> Optional.empty();
    };
  }

  private Optional<Place> item(Sequence sequence, String step) {
    int index = Integer.parseInt(step);
    if (index >= sequence.items().size()) {
      return Optional.empty();
    }
    Node item = sequence.items().get(index);
    if (item instanceof Scalar name && shape instanceof Shape.Named named && !named.listed()) {
      return Optional.of(below(step, name.text(), Optional.of(name), item, named()));
    }
    if (item instanceof Mapping record
        && shape instanceof Shape.Named
        && record.get("name").orElse(null) instanceof Scalar name) {
      return Optional.of(below(step, name.text(), Optional.of(name), item, false));
    }
    return Optional.of(below(step, step, Optional.empty(), item, false));
  }

  private boolean named() {
    return shape instanceof Shape.Named named && named.things();
  }

  private Place below(String step, String name, Optional<Scalar> key, Node value, boolean named) {
    Shape below = shape.child(step).orElse(UNKNOWN);
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Place(
        List.copyOf(longer), path.child(name), key, value, below, named, Optional.of(this));
  }

  /** The smallest named thing that this is or stands in. */
  Optional<Place> around() {
    return thing ? Optional.of(this) : owner.flatMap(Place::around);
  }

  /** Whether it is the name of a thing about which nothing else is said. */
  boolean bareName() {
    return key.isPresent() && key.get() == node;
  }

  /** Where its key is, or else the nearest place that can be underlined. */
  Optional<Range> keyRange() {
    return key.flatMap(Scalar::range).or(node::range).or(() -> owner.flatMap(Place::keyRange));
  }

  /** Where the value is; of mappings and sequences the key, since they run over lines. */
  Optional<Range> valueRange() {
    Optional<Range> own = node instanceof Scalar ? node.range() : key.flatMap(Scalar::range);
    return own.or(node::range).or(this::keyRange);
  }

  /** How people call it; an item of a list by its number from 1. */
  String called() {
    if (owner.isPresent() && owner.get().shape instanceof Shape.Many && key.isEmpty()) {
      String number = Integer.toString(Integer.parseInt(path.last()) + 1);
      return "item " + number + " of " + owner.get().called();
    }
    return path.equals(Path.ROOT)
        ? "the " + shape.about().title().orElse("lab")
        : Wording.called(path);
  }
}
