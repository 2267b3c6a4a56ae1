package dev.vlabc.diagnostic;

import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One fault, or one thing worth knowing.
 *
 * <p>A message is one sentence, lower case, without a full stop, with the text of the spec in
 * back-ticks; it stands without the source line below it. Labels may be shorter. Notes are lines
 * like {@code found: …}, {@code expected: …}, {@code allowed: …}. Help is the remedy, with the line
 * to paste where there is one.
 *
 * @param primary the guilty place
 * @param others further places, such as the first of two that clash
 */
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    Label primary,
    List<Label> others,
    List<String> notes,
    Optional<String> help)
    implements Comparable<Diagnostic> {

  private static final int MOST_LISTED = 9;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic diagnostic) -> diagnostic.primary().range())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }

  /** A diagnostic of the code's own severity with nothing but a place and a message. */
  public static Diagnostic of(Code code, Range at, String message) {
    return new Diagnostic(
        code, code.severity(), message, new Label(at, ""), List.of(), List.of(), Optional.empty());
  }

  /** Names for a message or note: each in back-ticks, with commas between. */
  public static String listed(Collection<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }

  /** The same with words beside the underlined part. */
  public Diagnostic label(String text) {
    return new Diagnostic(
        code, severity, message, new Label(primary.range(), text), others, notes, help);
  }

  /** The same with another place. */
  public Diagnostic also(Range range, String text) {
    List<Label> more = new ArrayList<>(others);
    more.add(new Label(range, text));
    return new Diagnostic(code, severity, message, primary, more, notes, help);
  }

  /** The same with one more line such as {@code expected: a whole number}. */
  public Diagnostic note(String line) {
    List<String> more = new ArrayList<>(notes);
    more.add(line);
    return new Diagnostic(code, severity, message, primary, others, more, help);
  }

  /** The same with a note of the names that are known, unless none or too many to read are. */
  public Diagnostic known(Collection<String> names) {
    return names.isEmpty() || names.size() > MOST_LISTED ? this : note("known: " + listed(names));
  }

  /** The same with a remedy. */
  public Diagnostic help(String text) {
    return new Diagnostic(code, severity, message, primary, others, notes, Optional.of(text));
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
