package dev.vlabc.data;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds characters that no text needs, and with which a file may show other than it is. */
final class ControlCharacters {

  private ControlCharacters() {}

  /**
   * Lets a text pass that has none.
   *
   * @throws UnreadableException with the place of the first
   */
  static void refuse(SourceFile file) {
    String text = file.text();
    OptionalInt index =
        IntStream.range(0, text.length()).filter(i -> unwanted(codePoint(text, i))).findFirst();
    if (index.isPresent()) {
      Position at = position(text, index.getAsInt());
      Range range = new Range(file, at, at.plus(1));
      throw new UnreadableException(fault(codePoint(text, index.getAsInt()), range));
    }
  }

  /** The first in a value, where it can be only by an escape such as {@code \e}. */
  static OptionalInt first(String text) {
    return text.codePoints().filter(ControlCharacters::unwanted).findFirst();
  }

  static Diagnostic fault(int character, Range range) {
    String name = String.format(Locale.ROOT, "U+%04X", character);
    return Diagnostic.of(Code.VL0103, range, "the control character " + name + " is not allowed")
        .label(name)
        .help("delete it");
  }

  /** The place of the char with that index. */
  static Position position(String text, int index) {
    String before = text.substring(0, index).replace("\r\n", "\n").replace('\r', '\n');
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, 1 + before.codePointCount(lineStart, before.length()));
  }

  /** The second half of a pair counts as nothing, so that only lone halves are found. */
  private static int codePoint(String text, int index) {
    boolean second =
        index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return second ? ' ' : text.codePointAt(index);
  }

  private static boolean unwanted(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        || (0x7f <= c && c <= 0x9f)
        || (0xd800 <= c && c <= 0xdfff)
        || c == 0xfeff
        || c == 0xfffe
        || c == 0xffff;
  }
}
