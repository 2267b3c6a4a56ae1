package dev.vlabc.catalog;

import dev.vlabc.source.SourceFile;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys of the values that a chart knows, at the version that the catalog pins: a derived table,
 * one path for each line, with slashes between its keys; {@code /*} at its end stands for anything
 * below.
 */
public final class ChartKeys {

  private static final String ANYTHING = "/*";

  private final Set<String> known = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  private ChartKeys() {}

  static ChartKeys read(SourceFile table) {
    ChartKeys keys = new ChartKeys();
    table
        .text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> keys.add(line.strip()));
    return keys;
  }

  /** A path makes those above it known, too. */
  private void add(String line) {
    String path = line;
    if (line.endsWith(ANYTHING)) {
      path = line.substring(0, line.length() - ANYTHING.length());
      open.add(path);
    }
    while (known.add(path) && path.indexOf('/') >= 0) {
      path = path.substring(0, path.lastIndexOf('/'));
    }
  }

  /** Whether the chart knows a key. */
  public boolean knows(String path) {
    return known.contains(path);
  }

  /** Whether anything may stand below a key. */
  public boolean isOpen(String path) {
    return open.contains(path);
  }

  /** The keys beside a key, for suggestions. */
  public SortedSet<String> beside(String path) {
    String above = path.substring(0, path.lastIndexOf('/') + 1);
    SortedSet<String> beside = new TreeSet<>();
    for (String one : known) {
      if (one.startsWith(above) && one.indexOf('/', above.length()) < 0) {
        beside.add(one.substring(above.length()));
      }
    }
    return beside;
  }
}
