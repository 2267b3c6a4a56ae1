package dev.vlabc.lock;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One owner in one space while its requests are granted: first {@link #honour} for all owners, then
 * {@link #fill} for all owners.
 */
final class Holding {

  private final Pin.Holder holder;
  private final int blockSize;
  private final Blocks blocks;
  private final List<Request> requests;
  private final SortedMap<Long, Integer> blockOfOrdinal = new TreeMap<>();
  private final SortedMap<Member, Long> positions = new TreeMap<>();
  private final Set<Long> taken = new HashSet<>();
  private final List<Request> failed = new ArrayList<>();

  /** No position below it is free for a name. */
  private long lowest;

  /**
   * @param requests those of the owner without a fixed place, in order
   */
  Holding(Space space, String owner, List<Request> requests, Blocks blocks) {
    this.holder = new Pin.Holder(space.name(), owner);
    this.blockSize = space.blockSize();
    this.blocks = blocks;
    this.requests = requests;
  }

  List<Request> requests() {
    return requests;
  }

  /** Those for which no block was free. */
  List<Request> failed() {
    return failed;
  }

  /**
   * Takes back what was pinned, as far as it is still asked for. A name whose block is not pinned
   * has lost its place and is granted a new one.
   */
  void honour(List<Pin> pins) {
    Map<Long, Integer> pinnedBlocks = new HashMap<>();
    Map<String, Integer> pinnedNames = new HashMap<>();
    for (Pin pin : pins) {
      switch (pin) {
        case Pin.Block block -> pinnedBlocks.put(block.ordinal(), block.block());
        case Pin.Name name -> pinnedNames.put(name.name(), name.position());
      }
    }
    for (Request request : requests) {
      Optional<Long> position =
          switch (request.member()) {
            case Member.Numbered(long number) -> Optional.of(number);
            case Member.Named(String name) ->
                Optional.ofNullable(pinnedNames.get(name))
                    .map(Integer::longValue)
                    .filter(pinned -> pinnedBlocks.containsKey(pinned / blockSize));
          };
      position.ifPresent(
          known -> {
            settle(request.member(), known);
            Optional.ofNullable(pinnedBlocks.get(known / blockSize))
                .ifPresent(block -> own(known / blockSize, block));
          });
    }
  }

  private void settle(Member member, long position) {
    positions.put(member, position);
    taken.add(position);
  }

  private void own(long ordinal, int block) {
    blockOfOrdinal.put(ordinal, block);
    blocks.hold(block, holder.owner());
  }

  /** Grants what was not pinned: blocks to numbers, then positions to names. */
  void fill() {
    SortedMap<Long, List<Request>> homeless = new TreeMap<>();
    for (Request request : requests) {
      Optional.ofNullable(positions.get(request.member()))
          .map(position -> position / blockSize)
          .filter(ordinal -> !blockOfOrdinal.containsKey(ordinal))
          .ifPresent(
              ordinal -> homeless.computeIfAbsent(ordinal, _ -> new ArrayList<>()).add(request));
    }
    homeless.forEach(
        (ordinal, waiting) -> {
          List<Integer> offsets = waiting.stream().map(this::offset).toList();
          if (!enlarge(ordinal, offsets)) {
            failed.addAll(waiting);
          }
        });
    for (Request request : requests) {
      if (!positions.containsKey(request.member())) {
        lowestFree()
            .ifPresentOrElse(
                position -> settle(request.member(), position), () -> failed.add(request));
      }
    }
  }

  private int offset(Request request) {
    return (int) (requireNonNull(positions.get(request.member())) % blockSize);
  }

  private boolean enlarge(long ordinal, List<Integer> offsets) {
    OptionalInt block = blocks.take(holder.owner(), offsets);
    block.ifPresent(found -> blockOfOrdinal.put(ordinal, found));
    return block.isPresent();
  }

  /**
   * The lowest position that no member has and whose place is usable, in a new block if need be.
   */
  private OptionalLong lowestFree() {
    while (blockOfOrdinal.containsKey(lowest / blockSize)
        || enlarge(lowest / blockSize, List.of())) {
      long start = lowest - lowest % blockSize;
      int offset = blocks.nextUsable(block(lowest), (int) (lowest - start));
      lowest = start + offset;
      if (offset < blockSize) {
        lowest++;
        if (!taken.contains(start + offset)) {
          return OptionalLong.of(start + offset);
        }
      }
    }
    return OptionalLong.empty();
  }

  private int block(long position) {
    return requireNonNull(blockOfOrdinal.get(position / blockSize));
  }

  /** The place of a member, which may lie beyond the end of a space that has shrunk. */
  OptionalLong place(Member member) {
    Long position = positions.get(member);
    return position == null || !blockOfOrdinal.containsKey(position / blockSize)
        ? OptionalLong.empty()
        : OptionalLong.of(blocks.place(block(position), (int) (position % blockSize)));
  }

  /** What the next lock says of this owner. */
  List<Pin> pins() {
    List<Pin> pins = new ArrayList<>();
    blockOfOrdinal.forEach(
        (ordinal, block) -> pins.add(new Pin.Block(holder, ordinal, block, Optional.empty())));
    positions.forEach(
        (member, position) -> {
          if (member instanceof Member.Named(String name)) {
            pins.add(new Pin.Name(holder, name, position.intValue(), Optional.empty()));
          }
        });
    return pins;
  }
}
