package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.source.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is sound of a document. Every named thing in it is as the schema wants it; outside of named
 * things a required field may be missing, but then {@link Path#ROOT} is poisoned.
 *
 * @param document without what is faulty
 * @param poisoned the named things that were left out, with those in them, by their names as
 *     written; they still count as declared. {@link Path#ROOT} where something else was faulty.
 */
public record Checked(Mapping document, SortedSet<Path> poisoned) {

  public Checked {
    poisoned = Collections.unmodifiableSortedSet(new TreeSet<>(poisoned));
  }
}
