package dev.vlabc.source;

import java.util.Comparator;

/** A stretch of a file, from {@code start} up to but not including {@code end}. */
public record Range(SourceFile file, Position start, Position end) implements Comparable<Range> {

  private static final Comparator<Range> ORDER =
      Comparator.comparing((Range range) -> range.file().path())
          .thenComparing(Range::start)
          .thenComparing(Range::end);

  /**
   * The stretch from {@code offset} of {@code length} code points, on the line where this starts.
   */
  public Range part(int offset, int length) {
    Position from = start.plus(offset);
    return new Range(file, from, from.plus(length));
  }

  /** Whether it ends on the line where it starts. */
  public boolean oneLine() {
    return start.line() == end.line();
  }

  @Override
  public int compareTo(Range other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file.path() + ":" + start.line() + ":" + start.column();
  }
}
