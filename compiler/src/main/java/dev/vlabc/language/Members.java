package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of the ranges of one map. */
final class Members {

  private final Map<String, List<Mapping.Entry>> byRange = new HashMap<>();
  private final Map<String, Mapping.Entry> ranges = new HashMap<>();

  void add(Mapping.Entry range, Mapping.Entry member) {
    byRange.computeIfAbsent(range.name(), _ -> new ArrayList<>()).add(member);
    ranges.put(member.name(), range);
  }

  boolean has(String member) {
    return ranges.containsKey(member);
  }

  /** The range that a member is of. */
  Optional<Mapping.Entry> rangeOf(String member) {
    return Optional.ofNullable(ranges.get(member));
  }

  /** The members of a range; none of an entry that is no range. */
  List<Mapping.Entry> of(Mapping.Entry range) {
    return byRange.getOrDefault(range.name(), List.of());
  }
}
