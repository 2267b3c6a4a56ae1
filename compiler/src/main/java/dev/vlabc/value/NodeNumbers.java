package dev.vlabc.value;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers of nodes, such as {@code 2-5, 31-34}. */
public record NodeNumbers(SortedSet<Integer> all) {

  private static final int MOST = 10_000;

  /** Empty where it is none, counts down, has zero in it or too many numbers. */
  public static Optional<NodeNumbers> parse(String text) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String part : text.split(", ?", -1)) {
      String[] ends = part.split("-", 2);
      if (!part.matches("[0-9]{1,6}(-[0-9]{1,6})?")) {
        return Optional.empty();
      }
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (first < 1 || last < first || last - first > MOST) {
        return Optional.empty();
      }
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return Optional.of(new NodeNumbers(numbers));
  }

  public int last() {
    return all.last();
  }
}
