package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.schema.RangedText;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The things that are left out, while the steps of an expansion add to them. */
final class Poison {

  private SortedSet<Path> paths;

  Poison(SortedSet<Path> paths) {
    this.paths = new TreeSet<>(paths);
  }

  SortedSet<Path> paths() {
    return paths;
  }

  void add(Path path) {
    paths.add(path);
  }

  boolean has(Path path) {
    return paths.contains(path);
  }

  /** Whether something outside of named things was faulty, so that fields may be missing. */
  boolean somewhere() {
    return paths.contains(Path.ROOT);
  }

  /** The poisoned things in that one, seen from it. */
  List<Path> within(Path thing) {
    List<Path> within = new ArrayList<>();
    int depth = thing.elements().size();
    for (Path path : paths) {
      if (path.elements().size() > depth && path.startsWith(thing)) {
        within.add(new Path(path.elements().subList(depth, path.elements().size())));
      }
    }
    return within;
  }

  /** Names members instead of ranges. */
  void writeOutRanges() {
    SortedSet<Path> written = new TreeSet<>();
    for (Path path : paths) {
      List<Path> members = List.of(Path.ROOT);
      for (String element : path.elements()) {
        members = extend(members, element);
      }
      written.addAll(members);
    }
    paths = written;
  }

  private static List<Path> extend(List<Path> paths, String element) {
    RangedText text = RangedText.of(element);
    boolean plain = !text.ranged() || text.problem().isPresent() || !text.even();
    boolean many = (long) paths.size() * text.count() > RangedText.BUDGET;
    List<String> names = plain || many ? List.of(element) : text.members();
    List<Path> longer = new ArrayList<>();
    for (Path path : paths) {
      for (String name : names) {
        longer.add(path.child(name));
      }
    }
    return longer;
  }

  /** The tree without all that is poisoned. */
  Mapping cut(Mapping tree) {
    Mapping left = tree;
    for (Path path : paths) {
      left = without(left, path);
    }
    return left;
  }

  /** The tree without what stands at that path, if anything does. */
  static Mapping without(Mapping tree, Path path) {
    return path.elements().isEmpty() ? tree : without(tree, path.elements());
  }

  private static Mapping without(Mapping tree, List<String> steps) {
    String step = steps.getFirst();
    Optional<Mapping.Entry> entry = tree.entry(step);
    if (entry.isEmpty()) {
      return tree;
    }
    if (steps.size() == 1) {
      return tree.without(step);
    }
    return entry.get().value() instanceof Mapping below
        ? tree.with(
            new Mapping.Entry(entry.get().key(), without(below, steps.subList(1, steps.size()))))
        : tree;
  }

  /** What stands at that path. */
  static Optional<Node> at(Node tree, Path path) {
    Optional<Node> found = Optional.of(tree);
    for (String step : path.elements()) {
      found =
          found.flatMap(
              node -> node instanceof Mapping mapping ? mapping.get(step) : Optional.empty());
    }
    return found;
  }
}
