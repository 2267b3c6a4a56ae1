package dev.vlabc.lock;

import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Who holds which blocks of a space while its requests are granted. */
final class Blocks {

  private final Space space;
  private final Set<Integer> fixed;
  private final NavigableMap<Integer, String> holders = new TreeMap<>();

  /** No block below it is free. */
  private int lowest;

  /**
   * @param fixed places that users wrote, which no block gives away
   */
  Blocks(Space space, Collection<Integer> fixed) {
    this.space = space;
    this.fixed = new HashSet<>(fixed);
  }

  /** Marks a block as an owner's own, even one beyond the end of the space. */
  void hold(int block, String owner) {
    holders.put(block, owner);
  }

  /** The holders by block. */
  NavigableMap<Integer, String> holders() {
    return holders;
  }

  boolean isHeld(int place) {
    return holders.containsKey(place / space.blockSize());
  }

  /** How many places of a block lie in the space. */
  long length(int block) {
    return Math.clamp(space.length() - place(block, 0), 0, space.blockSize());
  }

  /** The place at an offset of a block, which may lie beyond the end of the space. */
  long place(int block, int offset) {
    return (long) block * space.blockSize() + offset;
  }

  private boolean usable(long place) {
    return place < space.length()
        && !fixed.contains((int) place)
        && space.reservation((int) place).isEmpty();
  }

  /**
   * Gives an owner the lowest free block in which all those offsets are usable or, where there is
   * none, the lowest one that has them at all; empty where that is missing, too.
   */
  OptionalInt take(String owner, Collection<Integer> offsets) {
    while (lowest < space.blocks() && !free(lowest)) {
      lowest++;
    }
    int last = offsets.stream().mapToInt(Integer::intValue).max().orElse(0);
    int found = -1;
    for (int block = lowest; block < space.blocks(); block++) {
      if (last >= length(block) || !free(block)) {
        continue;
      }
      if (fits(block, offsets)) {
        found = block;
        break;
      }
      found = found < 0 ? block : found;
    }
    if (found < 0) {
      return OptionalInt.empty();
    }
    hold(found, owner);
    return OptionalInt.of(found);
  }

  private boolean fits(int block, Collection<Integer> offsets) {
    return offsets.stream().allMatch(offset -> usable(place(block, offset)));
  }

  private boolean free(int block) {
    return !holders.containsKey(block) && hasUsablePlace(block);
  }

  private boolean hasUsablePlace(int block) {
    return nextUsable(block, 0) < space.blockSize();
  }

  /** The first usable offset of a block from that one on; the block's size where there is none. */
  int nextUsable(int block, int from) {
    long start = place(block, 0);
    long end = start + length(block);
    long place = start + from;
    while (place < end) {
      Optional<Space.Reserved> reservation = space.reservation((int) place);
      if (reservation.isEmpty() && !fixed.contains((int) place)) {
        return (int) (place - start);
      }
      place = reservation.map(span -> span.last() + 1L).orElse(place + 1);
    }
    return space.blockSize();
  }
}
