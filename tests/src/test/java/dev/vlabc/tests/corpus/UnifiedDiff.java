package dev.vlabc.tests.corpus;

import java.util.ArrayList;
import java.util.List;

/** What has to change in one text to make it another, as {@code diff -u} shows it. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_END = "\\ No newline at end of file";

  /** A line that is in both texts, or in one of them. */
  private record Line(char sign, String text) {}

  private UnifiedDiff() {}

  /** The differences; empty where there are none. */
  public static String of(String name, String expected, String actual) {
    if (expected.equals(actual)) {
      return "";
    }
    List<Line> lines = compare(lines(expected), lines(actual));
    StringBuilder text = new StringBuilder();
    text.append("--- ").append(name).append(" (expected)\n");
    text.append("+++ ").append(name).append(" (actual)\n");
    int from = 0;
    while ((from = nextChange(lines, from)) < lines.size()) {
      int to = from;
      for (int next = from; next <= to + 2 * CONTEXT && next < lines.size(); ) {
        to = next;
        next = nextChange(lines, next + 1);
      }
      hunk(lines, Math.max(0, from - CONTEXT), Math.min(lines.size(), to + 1 + CONTEXT), text);
      from = to + 1;
    }
    return text.toString();
  }

  /** The lines; after a text without a last line end, a line that says so. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end).replace("\r", "\\r"));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start).replace("\r", "\\r"));
      lines.add(NO_END);
    }
    return lines;
  }

  private static int nextChange(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).sign() == ' ') {
      at++;
    }
    return at;
  }

  private static void hunk(List<Line> lines, int from, int to, StringBuilder text) {
    List<Line> before = lines.subList(0, from);
    List<Line> shown = lines.subList(from, to);
    text.append("@@ -").append(start(before, '+')).append(',').append(count(shown, '+'));
    text.append(" +").append(start(before, '-')).append(',').append(count(shown, '-'));
    text.append(" @@\n");
    shown.forEach(line -> text.append(line.sign()).append(line.text()).append('\n'));
  }

  private static long start(List<Line> before, char other) {
    return 1 + count(before, other);
  }

  /** The lines of one text: those without the sign of the other. */
  private static long count(List<Line> lines, char other) {
    return lines.stream().filter(line -> line.sign() != other).count();
  }

  /** By the longest common subsequence of what is between the equal ends. */
  private static List<Line> compare(List<String> a, List<String> b) {
    int head = 0;
    while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.size(), b.size()) - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>();
    a.subList(0, head).forEach(line -> lines.add(new Line(' ', line)));
    middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), lines);
    a.subList(a.size() - tail, a.size()).forEach(line -> lines.add(new Line(' ', line)));
    return lines;
  }

  private static void middle(List<String> a, List<String> b, List<Line> lines) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        lines.add(new Line(' ', a.get(i++)));
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', a.get(i++)));
      } else {
        lines.add(new Line('+', b.get(j++)));
      }
    }
  }
}
