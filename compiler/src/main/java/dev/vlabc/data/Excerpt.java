package dev.vlabc.data;

import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Finds text around a place of a file. Columns count code points, strings count chars. */
record Excerpt(SourceFile file) {

  private static final int LONGEST_SHOWN = 60;

  /** The engine counts from 0. */
  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  static Position position(Optional<Mark> mark) {
    return mark.map(Excerpt::position).orElse(Position.START);
  }

  Range range(Position start, Position end) {
    return new Range(file, start, end);
  }

  /** The place of that text, which starts there. */
  Range range(Position start, String text) {
    return range(start, start.plus(text.codePointCount(0, text.length())));
  }

  /** What stands on the line before the place. */
  String before(Position at) {
    String line = file.line(at.line());
    return line.substring(0, index(line, at));
  }

  /** What stands on the line from the place on. */
  String from(Position at) {
    String line = file.line(at.line());
    return line.substring(index(line, at));
  }

  private static int index(String line, Position at) {
    int length = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(at.column() - 1, length));
  }

  /** Whether nothing but blanks stands on the line before the place. */
  boolean startsLine(Position at) {
    return before(at).isBlank();
  }

  /** Where the first text of a line is. */
  Position start(int line) {
    String text = file.line(line);
    return new Position(line, text.length() - text.stripLeading().length() + 1);
  }

  Position lineEnd(int line) {
    String text = file.line(line);
    return new Position(line, text.codePointCount(0, text.length()) + 1);
  }

  /** The last line before that one with more than blanks and a comment. */
  Optional<Position> textAbove(int line) {
    for (int above = line - 1; above > 0; above--) {
      if (hasText(above)) {
        return Optional.of(start(above));
      }
    }
    return Optional.empty();
  }

  /** The first line with more than blanks and a comment. */
  Position firstText() {
    int line = 1;
    while (line < file.text().length() && !hasText(line)) {
      line++;
    }
    return start(line);
  }

  private boolean hasText(int line) {
    String text = file.line(line).strip();
    return !text.isEmpty() && !text.startsWith("#") && !text.equals("---");
  }

  /** What stands on the line from the place on, without the comment and the blanks at its end. */
  String value(Position at) {
    return from(at).replaceFirst("(^|\\s)#.*", "").stripTrailing();
  }

  /** The same, but only up to what ends a value inside brackets. */
  String valueInBrackets(Position at) {
    return value(at).replaceFirst("[,\\]}].*", "").stripTrailing();
  }

  /** Whether brackets are open at that place of its line. */
  boolean inBrackets(Position at) {
    int open = 0;
    for (char character : before(at).toCharArray()) {
      switch (character) {
        case '[', '{' -> open++;
        case ']', '}' -> open--;
        default -> {}
      }
    }
    return open > 0;
  }

  /** Text as a message shows it. */
  static String brief(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
