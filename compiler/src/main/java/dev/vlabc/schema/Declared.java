package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.source.Path;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The things that count as declared although they are left out, so that references to them are no
 * faults of their own.
 */
final class Declared {

  private final SortedSet<Path> names;

  private Declared(SortedSet<Path> names) {
    this.names = names;
  }

  /** Adds that place, if it is a thing, and every named thing in it. */
  static void in(Place place, SortedSet<Path> names) {
    if (place.thing()) {
      names.add(place.path());
    }
    Field field = meant(place).orElse(new Field(place.path(), place.shape()));
    new Declared(names).walk(field.path(), field.shape(), place.node());
  }

  private record Field(Path path, Shape shape) {}

  /** What a mistyped field says is taken for what it was to be. */
  private static Optional<Field> meant(Place place) {
    String written = place.path().last();
    if (!(place.owner().map(Place::shape).orElse(null) instanceof Shape.Fields fields)
        || fields.names().contains(written)) {
      return Optional.empty();
    }
    Path around = place.path().parent().orElse(Path.ROOT);
    return DidYouMean.candidates(written, fields.names()).stream()
        .findFirst()
        .flatMap(name -> fields.child(name).map(shape -> new Field(around.child(name), shape)));
  }

  private void walk(Path path, Shape shape, Node node) {
    switch (node) {
      case Mapping mapping -> {
        for (Mapping.Entry entry : mapping.entries()) {
          Path below = path.child(entry.name());
          name(below, shape);
          shape.child(entry.name()).ifPresent(child -> walk(below, child, entry.value()));
        }
      }
      case Sequence sequence when NamedFaults.recordsForMap(shape, sequence) ->
          records(path, (Shape.Named) shape, sequence);
      case Sequence sequence -> items(path, shape, sequence);
      case Scalar _ -> {}
    }
  }

  /** What a list says that was to be a map. */
  private void records(Path path, Shape.Named shape, Sequence sequence) {
    for (Node item : sequence.items()) {
      Optional<Path> below = NamedFaults.name(shape, item).map(name -> path.child(name.text()));
      below.ifPresent(
          thing -> {
            name(thing, shape);
            walk(thing, shape.entry(), NamedFaults.said(item));
          });
    }
  }

  private void items(Path path, Shape shape, Sequence sequence) {
    int index = 0;
    for (Node item : sequence.items()) {
      String step = Integer.toString(index++);
      if (item instanceof Scalar scalar) {
        name(path.child(scalar.text()), shape);
      }
      boolean named = item instanceof Mapping record && record.has("name");
      String name = named ? ((Mapping) item).get("name").orElseThrow().toString() : step;
      shape.child(step).ifPresent(child -> walk(path.child(name), child, item));
    }
  }

  private void name(Path path, Shape shape) {
    if (shape instanceof Shape.Named named && named.things()) {
      names.add(path);
    }
  }
}
