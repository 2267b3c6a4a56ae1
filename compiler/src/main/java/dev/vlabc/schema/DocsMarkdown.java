package dev.vlabc.schema;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in Markdown: CommonMark with GitHub's tables, and GitHub's anchors of headings. */
final class DocsMarkdown {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What means something anywhere in a line; between back-ticks nothing does. */
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>&~]");

  private static final Pattern CODE = Pattern.compile("`[^`]+`");
  private static final Pattern NOT_IN_ANCHOR = Pattern.compile("[^a-z0-9 _-]");

  private DocsMarkdown() {}

  /** A text of the schema, in which code stands between back-ticks. */
  static String text(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    StringBuilder escaped = new StringBuilder();
    Matcher code = CODE.matcher(line);
    int from = 0;
    while (code.find()) {
      escaped.append(escape(line.substring(from, code.start()))).append(code.group());
      from = code.end();
    }
    return escaped.append(escape(line.substring(from))).toString();
  }

  private static String escape(String text) {
    return INLINE.matcher(text).replaceAll("\\\\$0");
  }

  /** Code on one line; a fence longer than any run of back-ticks in it. */
  static String code(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String room = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + room + line + room + fence;
  }

  /** A bar would end a cell even in code, unless a backslash stands before it. */
  static String row(List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    return row.append('\n').toString();
  }

  static String header(List<String> names) {
    return row(names) + "|" + " --- |".repeat(names.size()) + "\n";
  }

  static String link(String text, String anchor) {
    return "[" + text + "](#" + anchor + ")";
  }

  /** The anchor that GitHub and most others give a heading. */
  static String anchor(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    return NOT_IN_ANCHOR.matcher(lower).replaceAll("").replace(' ', '-');
  }

  /** {@code a, b and c}, with the last word given. */
  static String join(Collection<String> parts, String last) {
    List<String> all = List.copyOf(parts);
    if (all.size() < 2) {
      return String.join("", all);
    }
    int end = all.size() - 1;
    return String.join(", ", all.subList(0, end)) + " " + last + " " + all.get(end);
  }
}
