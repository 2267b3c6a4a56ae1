package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.schema.MissingFields;
import dev.vlabc.schema.Shape;
import dev.vlabc.schema.Wording;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for fields that are still missing, and fills in the constants of those that may be. */
final class Completion {

  private final Poison poison;
  private final Reports reports;

  /** Whether something is missing in the thing that is being completed. */
  private boolean lacking;

  private boolean inThing;

  Completion(Poison poison, Reports reports) {
    this.poison = poison;
    this.reports = reports;
  }

  Mapping apply(Shape shape, Mapping tree) {
    Node complete = node(shape, tree, Path.ROOT, tree.range());
    if (lacking) {
      poison.add(Path.ROOT);
    }
    return complete instanceof Mapping mapping ? mapping : tree;
  }

  private Node node(Shape shape, Node node, Path path, Optional<Range> at) {
    return switch (node) {
      case Mapping mapping ->
          switch (shape) {
            case Shape.Fields fields -> filled(fields, below(fields, mapping, path), path, at);
            case Shape.Named named when named.things() -> things(named, mapping, path);
            case Shape.Named _, Shape.Choice _, Shape.ByPhase _ -> below(shape, mapping, path);
            case Shape.Many _, Shape.Value _, Shape.Opaque _ -> mapping;
          };
      case Sequence sequence ->
          shape instanceof Shape.Many many ? items(many, sequence, path) : node;
      case Scalar scalar -> scalar;
    };
  }

  private Mapping below(Shape shape, Mapping mapping, Path path) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    for (Mapping.Entry entry : mapping.entries()) {
      Shape child = shape.child(entry.name()).orElse(null);
      Node value =
          child == null
              ? entry.value()
              : node(child, entry.value(), path.child(entry.name()), entry.key().range());
      entries.add(new Mapping.Entry(entry.key(), value));
    }
    return mapping.withEntries(entries);
  }

  private Mapping things(Shape.Named shape, Mapping mapping, Path path) {
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    boolean lackingAround = lacking;
    boolean thingAround = inThing;
    inThing = true;
    for (Mapping.Entry entry : mapping.entries()) {
      Path thing = path.child(entry.name());
      lacking = false;
      Node value = node(shape.entry(), entry.value(), thing, entry.key().range());
      if (lacking) {
        poison.add(thing);
      } else {
        entries.add(new Mapping.Entry(entry.key(), value));
      }
    }
    lacking = lackingAround;
    inThing = thingAround;
    return mapping.withEntries(entries);
  }

  private Sequence items(Shape.Many shape, Sequence sequence, Path path) {
    List<Node> items = new ArrayList<>();
    for (Node item : sequence.items()) {
      items.add(node(shape.item(), item, path.child(items.size()), item.range()));
    }
    return sequence.withItems(items);
  }

  private Mapping filled(Shape.Fields shape, Mapping mapping, Path path, Optional<Range> at) {
    List<String> missing = new ArrayList<>(shape.needed());
    missing.removeAll(mapping.names());
    if (!missing.isEmpty()) {
      lacks(shape, missing, path, at);
    }
    List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
    for (String name : shape.names()) {
      if (!mapping.has(name)) {
        fallback(shape.child(name).orElseThrow(), path.child(name))
            .ifPresent(value -> entries.add(new Mapping.Entry(Scalar.of(name), value)));
      }
    }
    return mapping.withEntries(entries);
  }

  /** What was faulty outside of things has been left out, and told already. */
  private void lacks(Shape shape, List<String> missing, Path path, Optional<Range> at) {
    lacking = true;
    if (inThing || !poison.somewhere()) {
      at.map(range -> MissingFields.of(range, Wording.called(path), shape, missing))
          .ifPresent(reports::add);
    }
  }

  private Optional<Node> fallback(Shape field, Path path) {
    return field
        .about()
        .fallback()
        .map(value -> node(field, Canonical.plain(field, value), path, Optional.empty()));
  }
}
