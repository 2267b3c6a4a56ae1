package dev.vlabc.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers between two brackets, in the order written. */
final class NumberGroup {

  private static final Pattern PART = Pattern.compile("([0-9]{1,15})(?: ?- ?([0-9]{1,15}))?");

  /** From one number to another, with at least so many digits. */
  private record Part(long from, long to, int width) {

    long count() {
      return to - from + 1;
    }
  }

  private final List<Part> parts;
  private final int count;
  private final Optional<String> problem;

  private NumberGroup(List<Part> parts, int count, Optional<String> problem) {
    this.parts = parts;
    this.count = count;
    this.problem = problem;
  }

  static NumberGroup parse(String text) {
    List<Part> parts = new ArrayList<>();
    long count = 0;
    for (String written : text.split(",", -1)) {
      Matcher matcher = PART.matcher(written.strip());
      if (!matcher.matches()) {
        return bad("`[" + text + "]` is not a range: write `[1-8]`, `[01-14]` or `[1-4, 7]`");
      }
      Part part = part(matcher);
      if (part.count() < 1) {
        return bad("`[" + text + "]` runs backwards: the smaller number comes first");
      }
      parts.add(part);
      count += part.count();
      if (count > RangedText.BUDGET) {
        return bad("`[" + text + "]` has more than 100,000 members");
      }
    }
    return repeats(parts)
        ? bad("`[" + text + "]` has a number twice")
        : new NumberGroup(parts, (int) count, Optional.empty());
  }

  private static Part part(Matcher matcher) {
    String from = matcher.group(1);
    String to = matcher.group(2) == null ? from : matcher.group(2);
    int width = from.startsWith("0") ? from.length() : 1;
    return new Part(Long.parseLong(from), Long.parseLong(to), width);
  }

  private static boolean repeats(List<Part> parts) {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingLong(Part::from));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from() <= sorted.get(i - 1).to()) {
        return true;
      }
    }
    return false;
  }

  private static NumberGroup bad(String problem) {
    return new NumberGroup(List.of(), 0, Optional.of(problem));
  }

  Optional<String> problem() {
    return problem;
  }

  int count() {
    return count;
  }

  String number(int index) {
    long left = index;
    for (Part part : parts) {
      if (left < part.count()) {
        String digits = Long.toString(part.from() + left);
        return "0".repeat(Math.max(0, part.width() - digits.length())) + digits;
      }
      left -= part.count();
    }
    throw new IndexOutOfBoundsException(index);
  }
}
