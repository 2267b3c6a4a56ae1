package dev.vlabc.data;

import static dev.vlabc.data.Excerpt.brief;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a line outside of brackets is not YAML.
 *
 * @param at where the parser could not go on
 * @param from where what it was reading had started: a line, a mapping, a sequence
 */
record LineFault(Excerpt excerpt, Position at, Position from) {

  private static final Pattern NO_SPACE = Pattern.compile("([A-Za-z][-.\\w]*):([^\\s:/].*)");
  private static final Pattern DASHES = Pattern.compile("(-[- ]* )?");

  /** Key and value of a line with at least one pair. */
  private static final Pattern PAIR =
      Pattern.compile("\\s*(?:-[- ]* )?(\"[^\"]*\"|'[^']*'|[^\\s\"'][^\"']*?):\\s+(.*)");

  /** A line among pairs has no colon, or none that counts. */
  Diagnostic missingColon() {
    String text = excerpt.value(from);
    return missingSpace(from)
        .orElseGet(
            () ->
                Diagnostic.of(
                        Code.VL0101,
                        excerpt.range(from, text),
                        "`" + brief(text) + "` is not a pair `key: value`")
                    .label("no colon")
                    .help(
                        "write a colon and a value after the key; indent the line if it belongs to"
                            + " the value above"));
  }

  private Optional<Diagnostic> missingSpace(Position start) {
    String text = excerpt.value(start);
    Matcher pair = NO_SPACE.matcher(text);
    if (!pair.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                Code.VL0101,
                excerpt.range(start, text),
                "a space is missing after the colon in `" + brief(text) + "`")
            .label("no space after the colon")
            .help("write `" + pair.group(1) + ": " + brief(pair.group(2)) + "`"));
  }

  Diagnostic listBesideKey() {
    String text = excerpt.value(at);
    return Diagnostic.of(
            Code.VL0101, excerpt.range(at, text), "a list cannot start on the line of its key")
        .label("list item")
        .help(
            "put `"
                + brief(text)
                + "` on a line of its own, indented by two spaces more than the key");
  }

  /** A colon that makes no pair: the second of its line, or under a key that has a value. */
  Diagnostic secondColon() {
    Matcher pair = PAIR.matcher(excerpt.file().line(at.line()));
    if (pair.matches() && pair.end(1) < excerpt.before(at).length()) {
      return Diagnostic.of(
              Code.VL0101, excerpt.range(at, ":"), "a second colon stands in one `key: value`")
          .label("second colon")
          .help("quote the value: " + quotedPair(pair));
    }
    Optional<Position> above = excerpt.textAbove(at.line());
    return above.flatMap(this::missingSpace).orElseGet(() -> tooDeep(above));
  }

  private static String quotedPair(Matcher pair) {
    String value = pair.group(2).replaceFirst("\\s#.*", "").stripTrailing();
    return "`" + brief(pair.group(1)) + ": " + Quoting.quoted(brief(value)) + "`";
  }

  private Diagnostic tooDeep(Optional<Position> above) {
    Position start = excerpt.start(at.line());
    String text = excerpt.value(start);
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0101,
                excerpt.range(start, text),
                "`" + brief(text) + "` is indented under a line that already has a value")
            .label("indented by " + (start.column() - 1))
            .help("indent both lines alike, or remove the value above");
    return above
        .map(line -> fault.also(excerpt.range(line, excerpt.value(line)), "has a value"))
        .orElse(fault);
  }

  /** Something stands where only the next pair or list item of what is open may stand. */
  Diagnostic misplaced() {
    if (!excerpt.startsLine(at)) {
      return afterValue();
    }
    if (excerpt.from(at).startsWith(":")) {
      return ReadFault.noKey(excerpt.range(at, ":"));
    }
    if (at.column() == from.column()) {
      return mixed();
    }
    Optional<Position> above = excerpt.textAbove(at.line());
    return above.isPresent() && content(above.get()) <= at.column()
        ? tooDeep(above)
        : misaligned(above);
  }

  /** Something stands after the only value that a file may hold. */
  Diagnostic afterDocument() {
    if (excerpt.value(at).isEmpty()) {
      return SyntaxFault.unknown(excerpt, at);
    }
    return excerpt.startsLine(at) && at.column() != from.column()
        ? misaligned(excerpt.textAbove(at.line()))
        : afterValue();
  }

  private Diagnostic afterValue() {
    String text = excerpt.value(at);
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0101,
                excerpt.range(at, text),
                "`" + brief(text) + "` stands after the end of a value")
            .label("not part of the value");
    if (excerpt.before(at).endsWith("'")) {
      return fault.help("inside single quotes write an apostrophe twice: `''`");
    }
    Matcher pair = PAIR.matcher(excerpt.file().line(at.line()));
    return pair.matches() && !excerpt.startsLine(at) && !pair.group(2).startsWith("\"")
        ? fault.help("quote the whole value: " + quotedPair(pair))
        : fault.help("put the whole value into quotes, or this on a line of its own");
  }

  private Diagnostic mixed() {
    String text = excerpt.value(at);
    boolean item = text.startsWith("-");
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0101,
                excerpt.range(at, text),
                item
                    ? "a list item stands among pairs `key: value`"
                    : "`" + brief(text) + "` stands among list items")
            .also(excerpt.range(from, excerpt.value(from)), "started here")
            .label(item ? "list item" : "not a list item");
    return item
        ? fault.help("put it under a key of its own, or indent it to the list that it belongs to")
        : fault.help("start it with `- `, or indent it to what it belongs to");
  }

  private Diagnostic misaligned(Optional<Position> above) {
    String text = excerpt.value(at);
    String first = excerpt.value(from);
    int outer = from.column() - 1;
    int inner = above.map(this::content).orElse(1) - 1;
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(at, text),
            "the indentation of `" + brief(text) + "` fits no line above")
        .label("indented by " + (at.column() - 1))
        .also(excerpt.range(from, first), "indented by " + outer)
        .help(
            inner == outer
                ? "indent it by " + outer + " spaces like `" + brief(first) + "`"
                : "indent it by "
                    + inner
                    + " spaces like the line above, or by "
                    + outer
                    + " like `"
                    + brief(first)
                    + "`");
  }

  /** The column of what follows the dashes of a line. */
  private int content(Position start) {
    Matcher dashes = DASHES.matcher(excerpt.from(start));
    return dashes.lookingAt() ? start.column() + dashes.end() : start.column();
  }
}
