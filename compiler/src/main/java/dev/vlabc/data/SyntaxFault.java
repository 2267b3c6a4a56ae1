package dev.vlabc.data;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in vlabc's words why a text is not YAML. The engine tells where its grammar could not go on,
 * which is often after the fault; what people did is found from there in the text around it.
 */
final class SyntaxFault {

  private static final Pattern CONFLICT = Pattern.compile("(<{7}|>{7}|={7})(\\s.*)?");

  /** What the engine's word of a problem starts with, and who explains it. */
  private record Case(String start, Supplier<Diagnostic> explanation) {}

  private final Excerpt excerpt;
  private final Events events;
  private final String problem;
  private final Position at;
  private final Position from;

  SyntaxFault(Excerpt excerpt, MarkedYamlEngineException e, Events events) {
    this.excerpt = excerpt;
    this.events = events;
    problem = e.getProblem().strip();
    at = Excerpt.position(e.getProblemMark());
    from = e.getContextMark().map(Excerpt::position).orElse(at);
  }

  Diagnostic explain() {
    return conflict()
        .or(this::directive)
        .or(this::swallowed)
        .or(this::known)
        .orElseGet(() -> unknown(excerpt, at));
  }

  static Diagnostic unknown(Excerpt excerpt, Position at) {
    return Diagnostic.of(Code.VL0101, excerpt.range(at, at), "from here on the text is not YAML")
        .help("check the indentation, quotes and brackets of this line and of the one above");
  }

  private Optional<Diagnostic> known() {
    LineFault line = new LineFault(excerpt, at, from);
    ValueFault value = new ValueFault(excerpt, at, from);
    BracketFault bracket = new BracketFault(excerpt, at, events.openBracket().orElse(from));
    List<Case> cases =
        List.of(
            new Case("found character", value::strayCharacter),
            new Case("unexpected character found", value::strayCharacter),
            new Case("expected chomping", value::strayCharacter),
            new Case("expected indentation indicator", value::strayCharacter),
            new Case("expected a comment or a line break", value::strayCharacter),
            new Case("found unknown escape", value::badEscape),
            new Case("expected escape sequence", value::badEscape),
            new Case("found unexpected", () -> unclosedQuote(excerpt.range(from, at))),
            new Case("the leading empty lines", value::deepEmptyLine),
            new Case("expected '>'", this::tag),
            new Case("expected '!'", this::tag),
            new Case("expected URI", this::tag),
            new Case("expected ' '", this::tag),
            new Case("found undefined tag handle", this::tag),
            new Case("could not find expected ':'", line::missingColon),
            new Case("sequence entries are not allowed", line::listBesideKey),
            new Case("mapping keys are not allowed", value::strayCharacter),
            new Case("mapping values are not allowed", line::secondColon),
            new Case("expected <block end>", line::misplaced),
            new Case(
                "expected '<document start>'",
                () -> new LineFault(excerpt, at, excerpt.firstText()).afterDocument()),
            new Case("expected ','", bracket::brokenList),
            new Case("expected the node content", () -> noValue(bracket, value)));
    return cases.stream()
        .filter(known -> problem.startsWith(known.start()))
        .findFirst()
        .map(known -> known.explanation().get());
  }

  private Optional<Diagnostic> conflict() {
    return List.of(at.line(), from.line(), at.line() - 1).stream()
        .filter(line -> CONFLICT.matcher(excerpt.file().line(line)).matches())
        .findFirst()
        .map(line -> new Position(line, 1))
        .map(start -> excerpt.range(start, excerpt.from(start)))
        .map(
            range ->
                Diagnostic.of(Code.VL0101, range, "a merge conflict of git is not resolved")
                    .help("keep one side, and delete the lines with the markers"));
  }

  /** A quote that is closed only by the next one of another line, and what stands after that. */
  private Optional<Diagnostic> swallowed() {
    return events
        .lastQuoted()
        .filter(quoted -> !quoted.oneLine() && quoted.end().line() >= at.line() - 1)
        .map(quoted -> unclosedQuote(quoted).also(pointAt(quoted.end()), "closed only here"));
  }

  private Range pointAt(Position end) {
    Position last = new Position(end.line(), Math.max(1, end.column() - 1));
    return excerpt.range(last, end);
  }

  private Diagnostic unclosedQuote(Range quoted) {
    Position start = quoted.start();
    String quote = excerpt.from(start).substring(0, 1);
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(start, excerpt.from(start).stripTrailing()),
            "the quote `" + quote + "` is not closed")
        .label("opened here")
        .help("close it at the end of the value with another `" + quote + "`");
  }

  private Diagnostic tag() {
    return ReadFault.tag(excerpt.range(from, excerpt.from(from).split("\\s", 2)[0]));
  }

  private Optional<Diagnostic> directive() {
    Position first = problem.startsWith("expected '<document start>'") ? excerpt.firstText() : from;
    String text = excerpt.from(first);
    return first.column() == 1 && text.startsWith("%")
        ? Optional.of(ReadFault.directive(excerpt.range(first, text.stripTrailing())))
        : Optional.empty();
  }

  private Diagnostic noValue(BracketFault bracket, ValueFault value) {
    return events.openBracket().isPresent() || "[]{},".indexOf(next()) >= 0
        ? bracket.noValue(events.openBracket().isPresent())
        : value.strayCharacter();
  }

  private char next() {
    String text = excerpt.from(at);
    return text.isEmpty() ? ' ' : text.charAt(0);
  }
}
