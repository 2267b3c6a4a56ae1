package dev.vlabc.language;

import dev.vlabc.schema.Shape;
import dev.vlabc.source.Path;
import java.util.Optional;

/**
 * Where a thing stands that may be like another.
 *
 * @param map the path of the map that it is an entry of
 * @param owner the thing around it that may itself be like another: the partition of a machine
 */
record Spot(Shape.Named shape, Path map, String name, Optional<Spot> owner) {

  Path path() {
    return map.child(name);
  }

  /** The path of its map, seen from its owner. */
  Path inOwner() {
    int depth = owner.map(spot -> spot.path().elements().size()).orElse(0);
    return new Path(map.elements().subList(depth, map.elements().size()));
  }

  /** The spot of that name beside this one. */
  Spot beside(String other) {
    return new Spot(shape, map, other, owner);
  }

  /** The spot of that name in another owner. */
  Spot in(Spot other, String named) {
    Path there = other.path();
    for (String step : inOwner().elements()) {
      there = there.child(step);
    }
    return new Spot(shape, there, named, Optional.of(other));
  }

  String kind() {
    return shape.kind().orElse("thing");
  }

  /** Whether things of that shape may be like each other. */
  static boolean alike(Shape shape) {
    return shape instanceof Shape.Named named
        && named.things()
        && named.entry() instanceof Shape.Fields fields
        && fields.names().contains("like");
  }
}
