package dev.vlabc.lock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A line of places from 0 that is cut into blocks, which are handed out whole: the addresses of a
 * network in stretches of a /22, the API ports of a host one by one. The last block may be shorter.
 *
 * @param name such as {@code network/lab/nodes}; part of the lock, so it never changes without a
 *     {@code moved}
 * @param length how many places there are, at most {@link #LONGEST}
 * @param blockSize how many places a block has; a change of it moves everything
 * @param reserved places that are given to nobody but those who fix them
 * @param shown the value of a place, for diagnostics: {@code 10.80.0.7}
 * @param remedy what to do when it is exhausted, for diagnostics
 */
public record Space(
    String name,
    int length,
    int blockSize,
    List<Reserved> reserved,
    IntFunction<String> shown,
    String remedy) {

  public static final int LONGEST = 1 << 30;

  /**
   * Places that are kept free.
   *
   * @param last itself reserved, too
   * @param reason follows on "reserved for": {@code the gateway}
   */
  public record Reserved(int first, int last, String reason) {

    boolean contains(int place) {
      return first <= place && place <= last;
    }
  }

  public Space {
    if (name.isEmpty() || length < 0 || length > LONGEST || blockSize < 1 || blockSize > LONGEST) {
      throw new IllegalArgumentException(
          "%s: %d places in blocks of %d".formatted(name, length, blockSize));
    }
    reserved = List.copyOf(reserved);
  }

  /** A space without reserved places, whose places are shown as numbers. */
  public static Space of(String name, int length, int blockSize) {
    String remedy = "enlarge `" + name + "`, or take something out of it";
    return new Space(name, length, blockSize, List.of(), Integer::toString, remedy);
  }

  /** The same with more reserved places; {@code last} is reserved, too. */
  public Space reserving(int first, int last, String reason) {
    List<Reserved> more = new ArrayList<>(reserved);
    more.add(new Reserved(first, last, reason));
    return new Space(name, length, blockSize, more, shown, remedy);
  }

  /** The same with other words for diagnostics. */
  public Space worded(IntFunction<String> otherShown, String otherRemedy) {
    return new Space(name, length, blockSize, reserved, otherShown, otherRemedy);
  }

  /** How many blocks there are, the shorter one included. */
  int blocks() {
    return Math.ceilDiv(length, blockSize);
  }

  /** Of the reservations of a place, the one that reaches furthest. */
  Optional<Reserved> reservation(int place) {
    return reserved.stream()
        .filter(span -> span.contains(place))
        .max(Comparator.comparingInt(Reserved::last));
  }

  /** Whether the other deals out the same places; words aside. */
  boolean sameShape(Space other) {
    return name.equals(other.name)
        && length == other.length
        && blockSize == other.blockSize
        && reserved.equals(other.reserved);
  }
}
