package dev.vlabc.emit.template;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in Markdown: CommonMark 0.31, with GitHub's tables and formulas. Line ends become blanks,
 * because a line of its own may mean anything.
 */
final class Markdown {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What means something anywhere in a line; a backslash takes its meaning (section 2.4). */
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>&|~$]");

  /** What makes a heading, a list or a rule of a line that starts with it (4.1 to 4.3, 5.2). */
  private static final Pattern AT_START =
      Pattern.compile("^(?:([0-9]{1,9})([.)])(?= |$)|([#+=-]))");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /** The text as it stands, in a paragraph, a heading or a table. */
  static String text(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    String escaped = INLINE.matcher(line).replaceAll("\\\\$0");
    return AT_START.matcher(escaped).replaceFirst("$1\\\\$2$3");
  }

  /**
   * The text as a code span, in which backslashes mean nothing (6.1). A table would be cut at a bar
   * even there, and only there is a bar written {@code \|}, so a text with one becomes HTML.
   */
  static String code(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    if (line.isEmpty()) {
      return "";
    }
    if (line.indexOf('|') >= 0) {
      return html(line);
    }
    String fence = "`".repeat(longestBackticks(line) + 1);
    String room = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + room + line + room + fence;
  }

  private static int longestBackticks(String line) {
    int longest = 0;
    Matcher backticks = BACKTICKS.matcher(line);
    while (backticks.find()) {
      longest = Math.max(longest, backticks.group().length());
    }
    return longest;
  }

  private static String html(String line) {
    StringBuilder html = new StringBuilder("<code>");
    line.codePoints()
        .forEach(
            character -> {
              if (INLINE.matcher(Character.toString(character)).matches()) {
                html.append(String.format(Locale.ROOT, "&#%d;", character));
              } else {
                html.appendCodePoint(character);
              }
            });
    return html.append("</code>").toString();
  }
}
