package dev.vlabc.review;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.RecordTree;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks things and values up in a plan. */
public final class Query {

  private record Leaf(Path path, String value) {}

  private final Origins origins;
  private final Things things;
  private final List<Leaf> leaves = new ArrayList<>();

  public Query(Lab plan, Provenance provenance) {
    this.origins = new Origins(plan, provenance);
    this.things = Things.of(plan);
    gather(Path.ROOT, RecordTree.of(plan));
  }

  private void gather(Path path, Node node) {
    switch (node) {
      case Mapping mapping ->
          mapping.entries().forEach(entry -> gather(path.child(entry.name()), entry.value()));
      case Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          gather(path.child(i), sequence.items().get(i));
        }
      }
      case Scalar scalar -> leaves.add(new Leaf(path, scalar.text()));
    }
  }

  /** The things of the plan, such as {@code machine/rack/machine-1}, in order. */
  public List<String> things() {
    return things.names();
  }

  /**
   * All values of the things that are called so, all below that path, and all that hold that value;
   * of an address also the networks that it lies in. In order of their paths.
   */
  public List<Finding> find(String term) {
    List<String> roots = new ArrayList<>(List.of(term));
    things.called(term).forEach(path -> roots.add(path.toString()));
    Sought sought = new Sought(term);
    List<Finding> found = new ArrayList<>();
    for (Leaf leaf : leaves) {
      if (isBelow(roots, leaf.path().toString()) || sought.in(leaf.value())) {
        found.add(finding(leaf));
      }
    }
    found.sort(Query::byPath);
    return found;
  }

  private static int byPath(Finding a, Finding b) {
    return NaturalOrder.INSTANCE.compare(a.path().toString(), b.path().toString());
  }

  private static boolean isBelow(List<String> roots, String path) {
    return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  private Finding finding(Leaf leaf) {
    Optional<Origins.Known> known = origins.of(leaf.path());
    return new Finding(
        leaf.path(),
        leaf.value(),
        known.map(Origins.Known::origin),
        known.map(Origins.Known::own).orElse(false));
  }

  /** What a term that is not found may have meant: names of things, paths and values. */
  public SortedSet<String> known() {
    SortedSet<String> known = new TreeSet<>(things.names());
    known.addAll(things.bareNames());
    Set<Path> seen = new HashSet<>();
    for (Leaf leaf : leaves) {
      known.add(leaf.value());
      Optional<Path> path = Optional.of(leaf.path());
      while (path.isPresent() && seen.add(path.get())) {
        known.add(path.get().toString());
        path = path.get().parent();
      }
    }
    known.remove("");
    return known;
  }
}
