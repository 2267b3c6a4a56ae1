package dev.vlabc.cli.view;

import dev.vlabc.cli.view.Colors.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows below a source line: one that underlines, with the words of the last mark behind it, and
 * for the words of each other mark a row of its own, led down to by bars.
 */
final class Marks {

  /**
   * What is underlined.
   *
   * @param start the first column, from 0
   * @param end the column behind the last
   * @param sign {@code ^} or {@code -}
   * @param words may be empty
   */
  record Mark(int start, int end, char sign, Style style, String words) {}

  private Marks() {}

  /**
   * @param marks the weightiest last: it is drawn above the others
   */
  static List<Row> rows(List<Mark> marks) {
    Row first = new Row();
    for (Mark mark : marks) {
      first.put(mark.start(), String.valueOf(mark.sign()).repeat(width(mark)), mark.style());
    }
    List<Row> rows = new ArrayList<>(List.of(first));
    List<Mark> worded =
        new ArrayList<>(marks.stream().filter(mark -> !mark.words().isEmpty()).toList());
    worded.sort(Marks::lastFirst);
    if (!worded.isEmpty() && isLast(worded.getFirst(), marks)) {
      Mark mark = worded.removeFirst();
      first.append(" " + mark.words(), mark.style());
    }
    if (!worded.isEmpty()) {
      rows.add(bars(worded));
    }
    for (int i = 0; i < worded.size(); i++) {
      Mark mark = worded.get(i);
      List<Mark> left =
          worded.subList(i + 1, worded.size()).stream()
              .filter(other -> other.start() < mark.start())
              .toList();
      Row row = bars(left);
      row.put(mark.start(), "", mark.style());
      row.append(mark.words(), mark.style());
      rows.add(row);
    }
    return rows;
  }

  private static int lastFirst(Mark a, Mark b) {
    int order = Integer.compare(b.start(), a.start());
    return order != 0 ? order : Integer.compare(b.end(), a.end());
  }

  private static int width(Mark mark) {
    return Math.max(1, mark.end() - mark.start());
  }

  /** Whether no other mark stands between a mark and the end of its row. */
  private static boolean isLast(Mark mark, List<Mark> marks) {
    return marks.stream().allMatch(other -> other.start() <= mark.start());
  }

  private static Row bars(List<Mark> marks) {
    Row row = new Row();
    marks.forEach(mark -> row.put(mark.start(), "|", mark.style()));
    return row;
  }
}
