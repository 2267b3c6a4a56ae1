package dev.vlabc.cli.view;

import dev.vlabc.cli.view.Colors.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of marks that is put together out of order: what is put later stands above the earlier.
 */
final class Row {

  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  /** Puts marks, each one column wide, at a column counted from 0. */
  void put(int column, String marks, Style style) {
    while (text.length() < column + marks.length()) {
      text.append(' ');
      styles.add(Style.TEXT);
    }
    text.replace(column, column + marks.length(), marks);
    for (int i = column; i < column + marks.length(); i++) {
      styles.set(i, style);
    }
  }

  /** Puts words, of any width, behind all that is there. */
  void append(String words, Style style) {
    put(text.length(), words, style);
  }

  String painted(Colors colors) {
    StringBuilder painted = new StringBuilder();
    int from = 0;
    while (from < styles.size()) {
      int to = from;
      while (to < styles.size() && styles.get(to) == styles.get(from)) {
        to++;
      }
      painted.append(colors.paint(styles.get(from), text.substring(from, to)));
      from = to;
    }
    return painted.toString();
  }
}
