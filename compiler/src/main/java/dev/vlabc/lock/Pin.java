package dev.vlabc.lock;

import dev.vlabc.source.Range;
import dev.vlabc.value.NaturalOrder;
import java.util.Comparator;
import java.util.Optional;

/** One line of a lock. Sorted by holder, blocks before names; the order knows nothing of lines. */
sealed interface Pin extends Comparable<Pin> {

  Comparator<Pin> ORDER =
      Comparator.comparing(Pin::holder)
          .thenComparing(Pin::kind)
          .thenComparing(Pin::slot, NaturalOrder.INSTANCE)
          .thenComparing(Pin::value);

  /** An owner in a space. */
  record Holder(String space, String owner) implements Comparable<Holder> {

    @Override
    public int compareTo(Holder other) {
      int bySpace = NaturalOrder.INSTANCE.compare(space, other.space);
      return bySpace != 0 ? bySpace : NaturalOrder.INSTANCE.compare(owner, other.owner);
    }
  }

  /** That the owner's block number {@code ordinal} is that block of the space. */
  record Block(Holder holder, long ordinal, int block, Optional<Range> at) implements Pin {

    @Override
    public String kind() {
      return "block";
    }

    @Override
    public String slot() {
      return Long.toString(ordinal);
    }

    @Override
    public int value() {
      return block;
    }

    @Override
    public Block heldBy(Holder other) {
      return new Block(other, ordinal, block, at);
    }
  }

  /** That the owner's member of that name has that position. */
  record Name(Holder holder, String name, int position, Optional<Range> at) implements Pin {

    @Override
    public String kind() {
      return "name";
    }

    @Override
    public String slot() {
      return name;
    }

    @Override
    public int value() {
      return position;
    }

    @Override
    public Name heldBy(Holder other) {
      return new Name(other, name, position, at);
    }
  }

  Holder holder();

  /** The word of the text form. */
  String kind();

  /** What of the owner is pinned: the ordinal or the name. */
  String slot();

  /** Where it is pinned: the block or the position. */
  int value();

  /** The line of the lock file; empty where it was not read. */
  Optional<Range> at();

  Pin heldBy(Holder other);

  @Override
  default int compareTo(Pin other) {
    return ORDER.compare(this, other);
  }
}
