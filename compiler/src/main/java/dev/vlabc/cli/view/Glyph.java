package dev.vlabc.cli.view;

import java.util.Locale;

/**
 * What a terminal shows for one character of a text.
 *
 * @param text the character itself, or what stands for one that a terminal would obey
 * @param width in columns: 0 for marks that sit on the character before them, 2 for wide ones
 */
record Glyph(String text, int width) {

  private static final String TAB = " ".repeat(4);
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7f;
  private static final int DELETE_PICTURE = 0x2421;

  /** First and last of what is two columns wide, from Unicode's EastAsianWidth W and F. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe,
    0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab,
    0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3,
    0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728,
    0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0,
    0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0x33ff,
    0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19,
    0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18aff, 0x1b000, 0x1b2ff, 0x1f004,
    0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f320, 0x1f32d,
    0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0,
    0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff,
    0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4,
    0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5,
    0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f90c, 0x1f93a, 0x1f93c,
    0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
  };

  static Glyph of(int codePoint) {
    if (codePoint == '\t') {
      return new Glyph(TAB, TAB.length());
    }
    if (codePoint < ' ') {
      return new Glyph(Character.toString(CONTROL_PICTURES + codePoint), 1);
    }
    if (codePoint < DELETE) {
      return new Glyph(Character.toString(codePoint), 1);
    }
    return codePoint == DELETE ? new Glyph(Character.toString(DELETE_PICTURE), 1) : far(codePoint);
  }

  /** The same for what is not ASCII. */
  private static Glyph far(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          named(codePoint);
      case Character.FORMAT -> format(codePoint);
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          new Glyph(Character.toString(codePoint), 0);
      default -> new Glyph(Character.toString(codePoint), isWide(codePoint) ? 2 : 1);
    };
  }

  /**
   * Those that only join or part their neighbours stay; those that could turn a line around not.
   */
  private static Glyph format(int codePoint) {
    return switch (codePoint) {
      case 0x00ad, 0x200b, 0x200c, 0x200d, 0x2060 -> new Glyph(Character.toString(codePoint), 0);
      default -> named(codePoint);
    };
  }

  private static Glyph named(int codePoint) {
    String name = String.format(Locale.ROOT, "<U+%04X>", codePoint);
    return new Glyph(name, name.length());
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** A text without anything that a terminal would obey; line ends stay. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(codePoint -> shown.append(codePoint == '\n' ? "\n" : Glyph.of(codePoint).text()));
    return shown.toString();
  }
}
