package dev.vlabc.lock;

import dev.vlabc.value.NaturalOrder;

/** One thing of an owner. Numbered ones sort before named ones. */
public sealed interface Member extends Comparable<Member> {

  /** A member whose position is its number. */
  record Numbered(long number) implements Member {

    public Numbered {
      if (number < 0) {
        throw new IllegalArgumentException("negative number: " + number);
      }
    }

    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /** A member whose position, the lowest free one of its owner at first, is pinned by its name. */
  record Named(String name) implements Member {

    public Named {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("empty name");
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Override
  default int compareTo(Member other) {
    return switch (this) {
      case Numbered(long number) ->
          other instanceof Numbered(long otherNumber) ? Long.compare(number, otherNumber) : -1;
      case Named(String name) ->
          other instanceof Named(String otherName)
              ? NaturalOrder.INSTANCE.compare(name, otherName)
              : 1;
    };
  }
}
