package dev.vlabc.emit.template;

import dev.vlabc.data.Quoting;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text is written into a kind of file so that its readers get that same text back, or refused
 * where the file cannot hold it. A template gets the one of its file's name; in templates each is
 * also a filter of that name, for a text inside another kind of text.
 */
enum Escaping {
  /** {@link Quoting}: quoted wherever some reader would take the text for anything else. */
  YAML,

  /** RFC 8259: always in double quotes. */
  JSON,

  /** TOML 1.0, basic strings: the escapes of JSON. */
  TOML,

  /**
   * One word of POSIX sh (2.2.2): bare where every character is harmless, else in single quotes.
   */
  SHELL,

  /** Has no quoting that its readers agree on: what some would cut off or split is refused. */
  INI,

  /** Flowing text, headings and table cells: {@link Markdown#text}. */
  MARKDOWN,

  /** A code span in Markdown: {@link Markdown#code}. */
  CODE,

  /** XML 1.0 section 2.4 and HTML, between tags and in quoted attributes. */
  XML,

  /** The rest of a line of FRRouting, whose {@code lib/command.c} knows comments but no quotes. */
  FRR,

  /** The rest of a line of SR Linux's CLI: every text of ours that it can be needs no quotes. */
  CLI,

  /** One token of a zone file, RFC 1035 section 5.1; dots stay, because they divide names. */
  ZONE,

  /** Nothing has a meaning. */
  PLAIN;

  private static final Map<String, Escaping> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("yaml", YAML),
          Map.entry("yml", YAML),
          Map.entry("json", JSON),
          Map.entry("toml", TOML),
          Map.entry("sh", SHELL),
          Map.entry("ini", INI),
          Map.entry("md", MARKDOWN),
          Map.entry("xml", XML),
          Map.entry("html", XML),
          Map.entry("svg", XML),
          Map.entry("cli", CLI),
          Map.entry("zone", ZONE),
          Map.entry("txt", PLAIN));

  private static final Pattern HARMLESS_IN_SHELL = Pattern.compile("[A-Za-z0-9_@%+:,./-]+");
  private static final Pattern COMMENT_IN_INI = Pattern.compile("(^|\\s)[#;]|^\\s|\\s$");

  /**
   * That of a template's file name: {@code readme/README.md.peb} makes Markdown.
   *
   * @throws IllegalArgumentException if the name does not tell
   */
  static Escaping ofTemplate(String template) {
    String name = template.substring(template.lastIndexOf('/') + 1);
    String made = name.endsWith(".peb") ? name.substring(0, name.length() - 4) : name;
    return made.equals("frr.conf")
        ? FRR
        : Optional.ofNullable(BY_EXTENSION.get(made.substring(made.lastIndexOf('.') + 1)))
            .orElseThrow(
                () -> new IllegalArgumentException("no escaping is known for " + template));
  }

  /** The name of the filter. */
  String filter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The text as it is written.
   *
   * @throws IllegalArgumentException if the kind of file cannot hold it
   */
  String escape(String text) {
    return switch (this) {
      case YAML -> Quoting.scalar(text);
      case JSON, TOML -> Quoting.quoted(text);
      case SHELL -> shellWord(text);
      case INI -> iniValue(text);
      case MARKDOWN -> Markdown.text(text);
      case CODE -> Markdown.code(text);
      case XML -> entities(text);
      case FRR -> frrWords(text);
      case CLI -> cliWords(text);
      case ZONE -> zoneToken(text);
      case PLAIN -> text;
    };
  }

  private static String shellWord(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("NUL in a word of the shell");
    }
    return HARMLESS_IN_SHELL.matcher(text).matches()
        ? text
        : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String iniValue(String text) {
    if (hasControl(text) || COMMENT_IN_INI.matcher(text).find()) {
      throw new IllegalArgumentException("not a value that INI can hold: " + text);
    }
    return text;
  }

  private static String frrWords(String text) {
    if (hasControl(text) || text.startsWith("!") || text.startsWith("#")) {
      throw new IllegalArgumentException("not what a line of FRR can hold: " + text);
    }
    return text;
  }

  private static String cliWords(String text) {
    if (hasControl(text) || text.startsWith("#")) {
      throw new IllegalArgumentException("not what a line of a CLI can hold: " + text);
    }
    return text;
  }

  private static boolean hasControl(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }

  private static String entities(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(xml(character));
              }
            });
    return escaped.toString();
  }

  /** XML 1.0 section 2.2: other control characters cannot be written, not even as references. */
  private static int xml(int character) {
    if (character < 0x20 && character != '\t' && character != '\n') {
      throw new IllegalArgumentException("a control character, which XML cannot hold");
    }
    return character;
  }

  private static String zoneToken(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      int value = octet & 0xff;
      if (value <= 0x20 || value >= 0x7f) {
        escaped.append(String.format(Locale.ROOT, "\\%03d", value));
      } else {
        escaped.append("()\";\\@$".indexOf(value) >= 0 ? "\\" : "").append((char) value);
      }
    }
    return escaped.isEmpty() ? "\"\"" : escaped.toString();
  }
}
