package dev.vlabc.source;

import java.util.Comparator;

/**
 * A place between two characters of a text.
 *
 * @param line from 1
 * @param column from 1, counted in Unicode code points, so that editors and the underline agree
 */
public record Position(int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

  public static final Position START = new Position(1, 1);

  /** The place {@code codePoints} further on the same line. */
  public Position plus(int codePoints) {
    return new Position(line, column + codePoints);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
