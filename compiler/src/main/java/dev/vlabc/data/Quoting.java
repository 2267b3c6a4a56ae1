package dev.vlabc.data;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes one string as a YAML scalar that every parser reads as that same string: YAML 1.1 and 1.2,
 * in Go, Python and JavaScript. Everything that writes YAML asks here, templates too.
 *
 * <p>It quotes too much rather than too little: whatever any version of YAML may take for a number,
 * a date or a word with a meaning, and whatever has a meaning inside {@code [ ]} or {@code { }},
 * since a template may stand anywhere. Only double quotes are used, with the escapes of JSON, so
 * that a quoted scalar is also a JSON string.
 */
public final class Quoting {

  private static final Set<String> WORDS =
      Set.of(
          "",
          "~",
          "=",
          "y",
          "n",
          "yes",
          "no",
          "on",
          "off",
          "true",
          "false",
          "null",
          "inf",
          "infinity",
          "nan");

  private static final int LONGEST_WORD = "infinity".length();

  private static final Pattern NUMBER =
      Pattern.compile(
          """
          [-+]?(
            \\.?(inf|infinity|nan)
            | 0[box][0-9a-f_.p+-]*                      # other bases
            | e[-+]?[0-9_]+                             # NaN to yaml of npm
            | \\.[0-9_]*(e[-+]?[0-9_]*)?                # .5, and the lone point
            | [0-9][0-9_:]*(\\.[0-9_]*)?(e[-+]?[0-9_]*)? # with base 60: 22:22, 190:20:30.15
          )
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

  private static final Pattern DATE_OR_MAC =
      Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[0-9A-Fa-f]{1,2}(:[0-9A-Fa-f]{1,2}){5}");

  /** What starts, ends or separates something in YAML when it stands bare at that place. */
  private static final Pattern INDICATOR =
      Pattern.compile(
          """
          ^[\\#&*!|>'"%@`:]            # at the start
          | ^-(\\s|$) | ^--- | ^\\.\\.\\.
          | [,?\\[\\]{}]               # anywhere inside brackets
          | :[^-A-Za-z0-9/:_.] | :$    # goccy/go-yaml ends a key at some of these
          | <<                         # and takes this for a merge key anywhere
          | \\s\\# | ^\\s | \\s$
          """,
          Pattern.COMMENTS);

  private static final Pattern BLANK_AT_LINE_END = Pattern.compile("[ \t](\n|\\z)");
  private static final Pattern INDENTED = Pattern.compile("\n*[ \t]");

  private Quoting() {}

  /** Whether a parser may read the bare text as anything but that string. */
  public static boolean needed(String text) {
    if (text.length() <= LONGEST_WORD && WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return !isName(text) && needsPatterns(text);
  }

  /**
   * Whether it begins with a letter and goes on as names and paths do, so that no pattern below can
   * match; most strings are so, and large files hold many. Only e with a digit may be a number.
   */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean within = i > 0 && isWithinNames(character);
      boolean exponent = i == 1 && (text.charAt(0) == 'e' || text.charAt(0) == 'E');
      if (!isLetter(character) && (!within || exponent)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithinNames(char character) {
    return ('-' <= character && character <= '9') || character == '_';
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  /**
   * What the patterns say, whose words are known already. MACs come first, because large files are
   * full of them.
   */
  static boolean needsPatterns(String text) {
    return DATE_OR_MAC.matcher(text).matches()
        || NUMBER.matcher(text).matches()
        || text.codePoints().anyMatch(Quoting::needsEscape)
        || INDICATOR.matcher(text).find();
  }

  /** The string on one line: bare where that is safe, otherwise in double quotes. */
  public static String scalar(String text) {
    return needed(text) ? quoted(text) : text;
  }

  /** The string in double quotes, on one line. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(character -> escape(character, quoted));
    return quoted.append('"').toString();
  }

  private static void escape(int character, StringBuilder quoted) {
    switch (character) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\b' -> quoted.append("\\b");
      case '\t' -> quoted.append("\\t");
      case '\n' -> quoted.append("\\n");
      case '\f' -> quoted.append("\\f");
      case '\r' -> quoted.append("\\r");
      default -> {
        if (needsEscape(character)) {
          quoted.append(String.format(Locale.ROOT, "\\u%04x", unicode(character)));
        } else {
          quoted.appendCodePoint(character);
        }
      }
    }
  }

  private static int unicode(int character) {
    if (Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE) {
      throw new IllegalArgumentException("half a character cannot be written in YAML");
    }
    return character;
  }

  /**
   * The string as a literal block, its header and its lines, without a line end after the last;
   * empty where it has one line only, or where a block would not bring it back: blanks at the end
   * of a line get lost in editors, and some characters are line ends to YAML 1.1.
   *
   * @param indent how far the block is indented, two more than what it stands in
   */
  public static Optional<String> block(String text, int indent) {
    if (text.indexOf('\n') < 0) {
      return Optional.empty();
    }
    String body = withoutLastLineEnds(text);
    if (body.isEmpty()
        || !text.codePoints().allMatch(Quoting::literal)
        || BLANK_AT_LINE_END.matcher(text).find()) {
      return Optional.empty();
    }
    int ends = text.length() - body.length();
    StringBuilder block = new StringBuilder("|").append(indentation(body)).append(chomping(ends));
    for (String line : body.split("\n", -1)) {
      block.append('\n').append(line.isEmpty() ? "" : " ".repeat(indent) + line);
    }
    return Optional.of(block.append("\n".repeat(Math.max(0, ends - 1))).toString());
  }

  private static String withoutLastLineEnds(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean literal(int character) {
    return character == '\n' || character == '\t' || !needsEscape(character);
  }

  /** Needed where the first line that has any text starts with a blank. */
  private static String indentation(String body) {
    return INDENTED.matcher(body).lookingAt() ? "2" : "";
  }

  private static String chomping(int ends) {
    return switch (ends) {
      case 0 -> "-";
      case 1 -> "";
      default -> "+";
    };
  }

  /**
   * Control characters, what some parser takes for a line end, and what cannot be seen. A fixed
   * list and not the classes of {@link Character}, which grow with the JDK.
   */
  private static boolean needsEscape(int c) {
    return c < 0x20
        || (0x7f <= c && c <= 0xa0)
        || c == 0xad
        || (0x2000 <= c && c <= 0x200f)
        || (0x2028 <= c && c <= 0x202f)
        || (0x205f <= c && c <= 0x206f)
        || c == 0x1680
        || c == 0x3000
        || (0xd800 <= c && c <= 0xdfff)
        || c == 0xfeff
        || (0xfff9 <= c && c <= 0xfffb)
        || c == 0xfffe
        || c == 0xffff;
  }
}
