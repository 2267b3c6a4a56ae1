package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.schema.RangedText;
import dev.vlabc.schema.Shape;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Finds the things that others are like: by a bare name, or by owner and name. */
final class Originals {

  private final Map<String, SequencedMap<String, Spot>> byKind = new HashMap<>();

  /** Knows all things of that tree that stand in no other. */
  Originals(Shape root, Mapping tree) {
    index(root, tree, Path.ROOT);
  }

  private void index(Shape shape, Node node, Path path) {
    if (!(node instanceof Mapping mapping)) {
      return;
    }
    boolean alike = Spot.alike(shape);
    for (Mapping.Entry entry : mapping.entries()) {
      if (alike && shape instanceof Shape.Named named) {
        Spot spot = new Spot(named, path, entry.name(), Optional.empty());
        all(spot.kind()).putIfAbsent(entry.name(), spot);
      } else {
        shape
            .child(entry.name())
            .ifPresent(child -> index(child, entry.value(), path.child(entry.name())));
      }
    }
  }

  private SequencedMap<String, Spot> all(String kind) {
    return byKind.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
  }

  /** Where a thing was found, and which member of it is meant; -1 for the whole. */
  record Found(Spot spot, int member) {

    Node dealt(Shape shape, Node node) {
      return member < 0 ? node : Dealing.member(shape, node, member);
    }
  }

  /**
   * The things among which a reference is looked up.
   *
   * @param from who refers
   * @param sample any spot of the right owner; its name is the one that is looked for
   */
  record Siblings(Spot from, Spot sample, SequencedMap<String, Spot> byName) {

    /** The range that it is a member of, then itself; both where a member refines its range. */
    List<Found> find() {
      String name = sample.name();
      List<Found> found = new ArrayList<>();
      for (Map.Entry<String, Spot> sibling : byName.entrySet()) {
        if (sibling.getKey().indexOf('[') >= 0) {
          int member = RangedText.ofName(sibling.getKey()).index(name);
          if (member >= 0) {
            found.add(new Found(sibling.getValue(), member));
          }
        }
      }
      Spot plain = byName.get(name);
      if (plain != null) {
        found.add(new Found(plain, -1));
      }
      return found;
    }

    /** Whether a thing of that name was left out, or the thing that it would be in. */
    boolean poisoned(Poison poison) {
      for (Path path : poison.paths()) {
        if (!path.elements().isEmpty() && (wanted().startsWith(path) || meant(path))) {
          return true;
        }
      }
      return false;
    }

    private Path wanted() {
      return sample.path();
    }

    private boolean meant(Path path) {
      List<String> steps = path.elements();
      List<String> wanted = wanted().elements();
      int map = wanted.size() - 2;
      boolean there =
          sample.owner().isPresent()
              ? path.parent().equals(wanted().parent())
              : steps.size() == wanted.size() && steps.get(map).equals(wanted.get(map));
      return there && RangedText.of(path.last()).index(sample.name()) >= 0;
    }
  }

  /**
   * Where that reference may lead.
   *
   * @param things works out an owner
   */
  Siblings siblings(Spot from, String reference, Function<Spot, Optional<Node>> things) {
    if (from.owner().isEmpty()) {
      return new Siblings(from, from.beside(reference), all(from.kind()));
    }
    Spot own = from.owner().get();
    int slash = reference.indexOf('/');
    String ownerName = slash < 0 ? own.name() : reference.substring(0, slash);
    boolean same = ownerName.equals(own.name());
    Spot owner = same ? own : all(own.kind()).getOrDefault(ownerName, own.beside(ownerName));
    Spot sample = from.in(owner, reference.substring(slash + 1));
    SequencedMap<String, Spot> byName = new LinkedHashMap<>();
    if (things.apply(owner).flatMap(node -> Poison.at(node, sample.inOwner())).orElse(null)
        instanceof Mapping mapping) {
      mapping.names().forEach(name -> byName.put(name, sample.beside(name)));
    }
    return new Siblings(from, sample, byName);
  }
}
