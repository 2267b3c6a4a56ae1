package dev.vlabc.data;

import static dev.vlabc.data.Excerpt.brief;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why something in brackets is not YAML.
 *
 * @param open where the innermost bracket was opened
 */
record BracketFault(Excerpt excerpt, Position at, Position open) {

  /** Text with ranges in it, such as {@code machine-[1-8]}, but not a range alone. */
  private static final Pattern NAME_WITH_RANGE =
      Pattern.compile("(?!\\[[^\\]]*\\]$)[^\"'{}]*\\[[-0-9a-z, ]+\\][^\"'{}]*");

  /** Neither a comma nor the closing bracket follows a value. */
  Diagnostic brokenList() {
    Optional<Diagnostic> range = nameWithRange();
    if (range.isPresent()) {
      return range.get();
    }
    String next = excerpt.from(at);
    if (next.startsWith("]") || next.startsWith("}")) {
      return mismatch();
    }
    if (notClosed()) {
      return unclosed();
    }
    if (next.startsWith(":") && at.line() == open.line()) {
      return secondColon();
    }
    return missingComma();
  }

  /** Something that only follows a value stands where a value is expected. */
  Diagnostic noValue(boolean inside) {
    String next = excerpt.value(at);
    if (inside && notClosed()) {
      return unclosed();
    }
    if (inside && (next.startsWith("]") || next.startsWith("}"))) {
      return mismatch();
    }
    if (inside && next.startsWith(",")) {
      return Diagnostic.of(Code.VL0101, excerpt.range(at, ","), "a value is missing before a comma")
          .label("no value before this")
          .help("write the value that is missing, or delete the comma");
    }
    return new ValueFault(excerpt, at, at).strayCharacter();
  }

  private Optional<Diagnostic> nameWithRange() {
    String line = excerpt.file().line(at.line());
    int start = start(line, excerpt.before(at).length());
    int end = end(line, start);
    String name = line.substring(start, end).strip();
    return NAME_WITH_RANGE.matcher(name).matches()
        ? Optional.of(quoteName(name, start, line.startsWith(":", end)))
        : Optional.empty();
  }

  private Diagnostic quoteName(String name, int index, boolean key) {
    String line = excerpt.file().line(at.line());
    Position start = new Position(at.line(), line.codePointCount(0, index) + 1);
    String quoted = Quoting.quoted(brief(name));
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(start, name),
            "`" + brief(name) + "` must be quoted inside `{ }` and `[ ]`")
        .label("its brackets mean a list here")
        .help("write `" + (key ? "{" + quoted + ": …}" : quoted) + "`");
  }

  /** Where the value starts within which the parser met something. */
  private static int start(String line, int index) {
    int start = index;
    for (int depth = 0; start > 0; start--) {
      char before = line.charAt(start - 1);
      if (depth == 0 && ("[{,".indexOf(before) >= 0 || line.startsWith(": ", start - 1))) {
        break;
      }
      depth += before == ']' ? 1 : before == '[' ? -1 : 0;
    }
    while (start < index && line.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** Where a value ends that would have been one if it were quoted. */
  private static int end(String line, int start) {
    int end = start;
    for (int depth = 0; end < line.length(); end++) {
      char next = line.charAt(end);
      boolean colon = line.startsWith(": ", end) || line.startsWith(":{", end);
      if (depth == 0 && (colon || ",]}{".indexOf(next) >= 0)) {
        break;
      }
      depth += next == '[' ? 1 : next == ']' ? -1 : 0;
    }
    return end;
  }

  /** Nothing more follows, or the next line stands no deeper than the one with the bracket. */
  private boolean notClosed() {
    if (excerpt.from(at).isBlank() && excerpt.file().line(at.line() + 1).isEmpty()) {
      return true;
    }
    return at.line() > open.line()
        && excerpt.start(at.line()).column() <= excerpt.start(open.line()).column();
  }

  private Diagnostic unclosed() {
    Diagnostic fault =
        Diagnostic.of(Code.VL0101, bracket(), "the bracket `" + opening() + "` is not closed")
            .label("opened here")
            .help("close it with `" + closing() + "`");
    return at.line() > open.line() && !excerpt.from(excerpt.start(at.line())).isEmpty()
        ? fault.also(restOfLine(excerpt.start(at.line())), "should be closed before this")
        : fault;
  }

  private Diagnostic mismatch() {
    String wrong = excerpt.from(at).substring(0, 1);
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(at, wrong),
            "the bracket `" + opening() + "` is closed with `" + wrong + "`")
        .label("should be `" + closing() + "`")
        .also(bracket(), "opened here")
        .help("close every bracket with its counterpart, the last one first");
  }

  private Diagnostic secondColon() {
    return Diagnostic.of(
            Code.VL0101, excerpt.range(at, ":"), "a second colon stands in one `key: value`")
        .label("second colon")
        .also(bracket(), "inside this bracket")
        .help("quote the value if the colon is part of it, or put `{ }` round the inner pair");
  }

  private Diagnostic missingComma() {
    Position start = at.line() > open.line() ? excerpt.start(at.line()) : at;
    String text = excerpt.valueInBrackets(start);
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(start, text),
            "a comma is missing before `" + brief(text) + "`")
        .label("comma missing before this")
        .also(bracket(), "inside this bracket")
        .help("separate values with commas, or quote the whole value if this is one");
  }

  private Range bracket() {
    return excerpt.range(open, opening());
  }

  private Range restOfLine(Position start) {
    return excerpt.range(start, excerpt.value(start));
  }

  private String opening() {
    return excerpt.from(open).startsWith("{") ? "{" : "[";
  }

  private String closing() {
    return opening().equals("{") ? "}" : "]";
  }
}
