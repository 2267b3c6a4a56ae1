package dev.vlabc.source;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file of the workspace. Two files are the same when their paths are: a run reads each once.
 */
public final class SourceFile {

  private static final Pattern LINE = Pattern.compile("[^\r\n]*(\r\n|\r|\n)|[^\r\n]+$");

  private final String path;
  private final String text;
  private int @Nullable [] starts;

  /**
   * @param path as it is shown to people, with forward slashes
   * @param text decoded, with any line ends
   */
  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The text of a line without its end; empty where the file has no such line. */
  public String line(int number) {
    int[] known = starts();
    if (number < 1 || number >= known.length) {
      return "";
    }
    String line = text.substring(known[number - 1], known[number]);
    return line.lines().findFirst().orElse("");
  }

  /** The place of what a line says, without the blanks around it. */
  public Range lineRange(int number) {
    String line = line(number);
    int indent = line.length() - line.stripLeading().length();
    Position start = new Position(number, 1 + indent);
    String words = line.strip();
    return new Range(this, start, start.plus(words.codePointCount(0, words.length())));
  }

  /** Where each line starts, and behind them where the text ends; made for the first who asks. */
  private int[] starts() {
    int[] made = starts;
    if (made == null) {
      made = LINE.matcher(text).results().mapToInt(MatchResult::start).toArray();
      made = Arrays.copyOf(made, made.length + 1);
      made[made.length - 1] = text.length();
      starts = made;
    }
    return made;
  }

  /** The place of nothing in particular: the file as a whole. */
  public Range whole() {
    return new Range(this, Position.START, Position.START);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file && file.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
