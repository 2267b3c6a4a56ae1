package dev.vlabc.cli.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A source line as a terminal shows it: with tabs as blanks, wide characters counted twice, and of
 * a long line only the part around what matters.
 */
final class ShownLine {

  /** A longer line is cut. */
  private static final int WIDEST = 160;

  /** So much of a cut line is shown before what matters. */
  private static final int BEFORE = 50;

  private static final String CUT = "…";

  private final List<Glyph> glyphs = new ArrayList<>();

  /** Where the glyph of each index starts; the last entry is the width of all. */
  private final List<Integer> starts = new ArrayList<>();

  private final int from;
  private final int to;

  /**
   * @param text a line without its end
   * @param focus a column of the source, from 1, that must not be cut away
   */
  ShownLine(String text, int focus) {
    int width = 0;
    for (int codePoint : text.codePoints().toArray()) {
      Glyph glyph = Glyph.of(codePoint);
      glyphs.add(glyph);
      starts.add(width);
      width += glyph.width();
    }
    starts.add(width);
    boolean fits = width <= WIDEST;
    from = fits ? 0 : Math.clamp((long) start(focus) - BEFORE, 0, width - WIDEST);
    to = fits ? width : from + WIDEST;
  }

  private int start(int column) {
    return starts.get(Math.clamp((long) column - 1, 0, glyphs.size()));
  }

  /** Where a column of the source, counted from 1, is shown, counted from 0. */
  int column(int column) {
    int lead = from > 0 ? CUT.length() : 0;
    return Math.clamp((long) start(column) - from, 0, to - from) + lead;
  }

  /** The column behind the last character that is shown and is no blank. */
  int end() {
    int last = glyphs.size();
    while (last > 0 && glyphs.get(last - 1).text().isBlank()) {
      last--;
    }
    return column(last + 1);
  }

  String text() {
    StringBuilder shown = new StringBuilder(from > 0 ? CUT : "");
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      int start = starts.get(i);
      if (start >= from && start + glyph.width() <= to) {
        shown.append(glyph.text());
      } else if (start < from && start + glyph.width() > from) {
        shown.repeat(' ', start + glyph.width() - from);
      }
    }
    return shown.append(to < starts.getLast() ? CUT : "").toString().stripTrailing();
  }
}
