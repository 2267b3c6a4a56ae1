package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.schema.Shape;
import dev.vlabc.source.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays every thing that is {@code like} another over that one. Things in things come after those
 * around them: a machine that is like another one of its partition finds it there in the copy too.
 */
final class Like {

  /** How far one thing may be like another like another: deeper would exhaust the stack. */
  private static final int DEEPEST = 100;

  /** A thing that is being worked out, and what it says to be like. */
  record Open(Spot spot, Scalar reference) {}

  private final Shape root;
  private final Mapping tree;
  private final Poison poison;
  private final LikeFaults faults;
  private final Originals originals;
  private final Map<Path, Optional<Node>> done = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  Like(Shape root, Mapping tree, Poison poison, Reports reports) {
    this.root = root;
    this.tree = tree;
    this.poison = poison;
    this.faults = new LikeFaults(reports);
    this.originals = new Originals(root, tree);
  }

  Mapping apply() {
    return walk(root, tree, Path.ROOT, Optional.empty()) instanceof Mapping mapping
        ? mapping
        : tree;
  }

  private Node walk(Shape shape, Node node, Path path, Optional<Spot> owner) {
    if (!(node instanceof Mapping mapping) || shape instanceof Shape.Opaque) {
      return node;
    }
    boolean alike = Spot.alike(shape);
    List<Mapping.Entry> entries = new ArrayList<>(mapping.size());
    for (Mapping.Entry entry : mapping.entries()) {
      Path below = path.child(entry.name());
      Shape child = shape.child(entry.name()).orElse(null);
      if (child == null) {
        entries.add(entry);
      } else if (alike && shape instanceof Shape.Named named) {
        Optional<Spot> spot = Optional.of(new Spot(named, path, entry.name(), owner));
        spot.flatMap(this::at)
            .map(thing -> walk(child, thing, below, spot))
            .ifPresent(thing -> entries.add(new Mapping.Entry(entry.key(), thing)));
      } else {
        Node value = walk(child, entry.value(), below, owner);
        entries.add(new Mapping.Entry(entry.key(), value));
      }
    }
    return mapping.withEntries(entries);
  }

  /** A thing with what it has from others; empty where it is not there, or poisoned. */
  private Optional<Node> at(Spot spot) {
    Optional<Node> known = done.get(spot.path());
    if (known != null) {
      return known;
    }
    Optional<Node> written = written(spot);
    Optional<Node> merged = written.flatMap(node -> merged(spot, node));
    if (written.isPresent() && merged.isEmpty()) {
      poison.add(spot.path());
    }
    done.put(spot.path(), merged);
    return merged;
  }

  private Optional<Node> written(Spot spot) {
    if (spot.owner().isEmpty()) {
      return Poison.at(tree, spot.path());
    }
    return at(spot.owner().get())
        .flatMap(owner -> Poison.at(owner, spot.inOwner().child(spot.name())));
  }

  private Optional<Node> merged(Spot spot, Node written) {
    if (!(written instanceof Mapping overlay
        && overlay.get("like").orElse(null) instanceof Scalar reference)) {
      return Optional.of(written);
    }
    List<Open> circle = circle(spot);
    if (!circle.isEmpty()) {
      faults.circle(circle);
      return Optional.empty();
    }
    if (open.size() >= DEEPEST) {
      faults.deep(reference, DEEPEST);
      return Optional.empty();
    }
    open.addLast(new Open(spot, reference));
    Optional<Node> merged = overlaid(spot, overlay, reference);
    open.removeLast();
    return merged;
  }

  private List<Open> circle(Spot spot) {
    List<Open> circle = new ArrayList<>();
    for (Open around : open) {
      if (!circle.isEmpty() || around.spot().path().equals(spot.path())) {
        circle.add(around);
      }
    }
    return circle;
  }

  private Optional<Node> overlaid(Spot spot, Mapping overlay, Scalar reference) {
    Originals.Siblings siblings = originals.siblings(spot, reference.text(), this::at);
    List<Originals.Found> found = siblings.find();
    if (found.isEmpty()) {
      if (!siblings.poisoned(poison)) {
        faults.unknown(spot, reference, siblings);
      }
      return Optional.empty();
    }
    Shape shape = spot.shape().entry();
    Mapping upper = overlay;
    Node base = Mapping.empty();
    for (Originals.Found original : found) {
      Optional<Node> whole = at(original.spot()).map(node -> original.dealt(shape, node));
      if (whole.isEmpty()) {
        return Optional.empty();
      }
      base = Merge.over(shape, base, Inheritable.of(shape, whole.get()));
      upper = spread(original.spot().path(), spot.path(), upper);
    }
    return Optional.of(Merge.over(shape, base, upper));
  }

  /** What is poisoned in the original is in the copy too, unless the copy takes it out. */
  private Mapping spread(Path original, Path copy, Mapping overlay) {
    Mapping upper = overlay;
    for (Path inside : poison.within(original)) {
      boolean out = Poison.at(upper, inside).filter(Merge::isNull).isPresent();
      if (!out) {
        List<String> steps = new ArrayList<>(copy.elements());
        steps.addAll(inside.elements());
        poison.add(new Path(steps));
      }
      upper = Poison.without(upper, inside);
    }
    return upper;
  }
}
