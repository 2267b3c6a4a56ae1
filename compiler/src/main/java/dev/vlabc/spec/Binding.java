package dev.vlabc.spec;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run of the binder gathers beside the records: faults, poisoned things, places. */
final class Binding {

  private final Diagnostics diagnostics;
  private final Range fallback;
  private final SortedSet<Path> poisoned = new TreeSet<>();
  private final SortedMap<Path, Range> places = new TreeMap<>();

  /**
   * @param fallback the place of what was written nowhere
   */
  Binding(Diagnostics diagnostics, Range fallback) {
    this.diagnostics = diagnostics;
    this.fallback = fallback;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Range fallback() {
    return fallback;
  }

  void poison(Path thing) {
    poisoned.add(thing);
  }

  boolean isPoisoned(Path thing) {
    return poisoned.contains(thing);
  }

  SortedSet<Path> poisoned() {
    return Collections.unmodifiableSortedSet(poisoned);
  }

  SortedMap<Path, Range> places() {
    return Collections.unmodifiableSortedMap(places);
  }

  /** Where a value was written, or what is nearest around it. */
  Range place(Path path) {
    Path at = path;
    while (!places.containsKey(at) && !at.elements().isEmpty()) {
      at = at.parent().orElseThrow();
    }
    return places.getOrDefault(at, fallback);
  }

  void rememberKey(Path at, Range range) {
    places.putIfAbsent(at, range);
  }

  /** Remembers where everything under {@code node} was written, under the path {@code at}. */
  void remember(Path at, Node node) {
    switch (node) {
      case Scalar scalar -> scalar.range().ifPresent(range -> places.putIfAbsent(at, range));
      case Sequence sequence -> {
        sequence.range().ifPresent(range -> places.putIfAbsent(at, range));
        for (int i = 0; i < sequence.items().size(); i++) {
          remember(at.child(i), sequence.items().get(i));
        }
      }
      case Mapping mapping -> {
        for (Mapping.Entry entry : mapping.entries()) {
          Path below = at.child(entry.name());
          if (entry.value() instanceof Mapping) {
            entry.key().range().ifPresent(range -> places.putIfAbsent(below, range));
          }
          remember(below, entry.value());
        }
      }
    }
  }
}
