package dev.vlabc.lock;

import dev.vlabc.source.Range;
import dev.vlabc.value.NaturalOrder;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * That a member of an owner wants a place. Two requests for one member of one owner in one space
 * are one.
 *
 * @param owner who holds the blocks, such as {@code cluster/spark} or {@code partition/rack/leaf-}
 * @param fixed the place that the user wrote: it is taken alone, without a block
 * @param at where in the spec the wish comes from
 */
public record Request(Space space, String owner, Member member, OptionalInt fixed, Range at) {

  /** By owner and member, as people count. */
  static final Comparator<Request> ORDER =
      Comparator.comparing(Request::owner, NaturalOrder.INSTANCE)
          .thenComparing(Request::member)
          .thenComparing(Request::at);

  public Request {
    if (owner.isEmpty()) {
      throw new IllegalArgumentException("a request of nobody for " + space.name());
    }
    if (fixed.isPresent() && (fixed.getAsInt() < 0 || fixed.getAsInt() >= space.length())) {
      throw new IllegalArgumentException(fixed.getAsInt() + " lies outside " + space.name());
    }
  }

  /** A wish for any place. */
  public static Request of(Space space, String owner, Member member, Range at) {
    return new Request(space, owner, member, OptionalInt.empty(), at);
  }

  /** A wish for that place, which lies in the space. */
  public static Request fixed(Space space, String owner, Member member, int place, Range at) {
    return new Request(space, owner, member, OptionalInt.of(place), at);
  }

  /** The owner and its member, as people call them: {@code partition/rack/leaf-3}. */
  String thing() {
    return owner.endsWith("-") ? owner + member : owner + "/" + member;
  }
}
