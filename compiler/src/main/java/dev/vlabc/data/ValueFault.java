package dev.vlabc.data;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Position;

/** Why a single value is not YAML. */
record ValueFault(Excerpt excerpt, Position at, Position from) {

  /** A value starts with a character that has a meaning there, or a tab stands among blanks. */
  Diagnostic strayCharacter() {
    String text = excerpt.from(from);
    if (text.startsWith("\t")) {
      return tab(from);
    }
    if (excerpt.before(from).endsWith("\t")) {
      return tab(from.plus(-1));
    }
    String part = excerpt.inBrackets(from) ? excerpt.valueInBrackets(from) : "";
    String value = part.isEmpty() ? excerpt.value(from) : part;
    if (value.isEmpty()) {
      return SyntaxFault.unknown(excerpt, from);
    }
    String character = Character.toString(value.codePointAt(0));
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(from, character),
            "a value without quotes cannot start with " + named(character))
        .label("has a meaning of its own in YAML")
        .help("quote the value: `" + Quoting.quoted(Excerpt.brief(value)) + "`");
  }

  private static String named(String character) {
    return character.equals("`") ? "a back-tick" : "`" + character + "`";
  }

  private Diagnostic tab(Position start) {
    String text = excerpt.from(start);
    String tabs = text.substring(0, text.length() - text.stripLeading().length());
    Diagnostic fault =
        Diagnostic.of(
                Code.VL0101, excerpt.range(start, tabs), "a tab stands where YAML needs spaces")
            .label("tab");
    return excerpt.startsLine(start)
        ? fault.help("indent with spaces, two for each level")
        : fault.help("write a space instead");
  }

  /** The engine points behind the backslash, or behind the letter after it. */
  Diagnostic badEscape() {
    String before = excerpt.before(at);
    String escape = before.substring(before.lastIndexOf('\\')) + excerpt.from(at);
    String shown = escape.substring(0, Math.min(2, escape.length()));
    Position start = at.plus(-before.codePointCount(before.lastIndexOf('\\'), before.length()));
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(start, shown),
            "`" + shown + "` does not start a valid escape")
        .label("not an escape")
        .help("write `\\" + shown + "` for a backslash, or use single quotes");
  }

  Diagnostic deepEmptyLine() {
    return Diagnostic.of(
            Code.VL0101,
            excerpt.range(at, excerpt.value(at)),
            "the first line of a text block is indented less than an empty line above it")
        .label("first line of the text")
        .help("delete the blanks on the empty line");
  }
}
