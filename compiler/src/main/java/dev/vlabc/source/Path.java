package dev.vlabc.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a value stands in a tree of named things: {@code partitions/rack/machines/machine-1/size}.
 * Elements may hold any character; the text form is for people.
 */
public record Path(List<String> elements) implements Comparable<Path> {

  public static final Path ROOT = new Path(List.of());

  public Path {
    elements = List.copyOf(elements);
  }

  public static Path of(String... elements) {
    return new Path(List.of(elements));
  }

  public Path child(String element) {
    List<String> longer = new ArrayList<>(elements);
    longer.add(element);
    return new Path(longer);
  }

  public Path child(int index) {
    return child(Integer.toString(index));
  }

  public Optional<Path> parent() {
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(new Path(elements.subList(0, elements.size() - 1)));
  }

  public String last() {
    return elements.isEmpty() ? "" : elements.getLast();
  }

  public boolean startsWith(Path prefix) {
    return elements.size() >= prefix.elements.size()
        && elements.subList(0, prefix.elements.size()).equals(prefix.elements);
  }

  /** Element by element: what is within a thing comes right behind it. */
  @Override
  public int compareTo(Path other) {
    int shared = Math.min(elements.size(), other.elements.size());
    for (int i = 0; i < shared; i++) {
      int order = elements.get(i).compareTo(other.elements.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(elements.size(), other.elements.size());
  }

  @Override
  public String toString() {
    return String.join("/", elements);
  }
}
