package dev.vlabc.language;

import dev.vlabc.data.Mapping;
import dev.vlabc.source.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A lab written out: no short forms, no lists of names, no {@code like} to follow, no ranges in
 * names, all constant defaults filled in. Keys and values have the places where they were written,
 * members of a range that of the range; defaults have none.
 *
 * @param tree layers are a mapping by name too
 * @param poisoned things that count as declared but are left out because something about them is
 *     faulty, by the names of members; {@link Path#ROOT} where something outside of things was
 */
public record Expanded(Mapping tree, SortedSet<Path> poisoned) {

  public Expanded {
    poisoned = Collections.unmodifiableSortedSet(new TreeSet<>(poisoned));
  }

  /** Whether that is, or is in, something that was left out. */
  public boolean isPoisoned(Path path) {
    for (Path around = path; !around.elements().isEmpty(); around = around.parent().orElseThrow()) {
      if (poisoned.contains(around)) {
        return true;
      }
    }
    return false;
  }
}
