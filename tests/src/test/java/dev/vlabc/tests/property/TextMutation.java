package dev.vlabc.tests.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What slips of the hand and of the editor do to a text. */
final class TextMutation {

  private static final Pattern WORD = Pattern.compile("[-A-Za-z0-9./_\\[\\]]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static final List<String> VALUES =
      List.of(
          "~",
          "{}",
          "[]",
          "true",
          "0",
          "-1",
          "1.5",
          "0x1f",
          ".nan",
          "\"\"",
          "\"two\\nlines\"",
          "10.0.0.0/8",
          "10.0.0.1/32",
          "\"fd00::/64\"",
          "0-3",
          "[a, b]",
          "{a: b}",
          "\"[1-3]\"",
          "\"a-[1-2]\"",
          "none",
          "k3d",
          "flame",
          "*a",
          "&a x",
          "!x y",
          "ü");

  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "00", "9", "32", "128", "65535", "65536", "2147483648", "99999999999999999999");

  private final SplittableRandom random;
  private final List<String> lines;

  TextMutation(String text, SplittableRandom random) {
    this.random = random;
    this.lines = new ArrayList<>(text.lines().toList());
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  private int any(int bound) {
    return random.nextInt(bound);
  }

  /** One more change. */
  void change() {
    int at = any(lines.size());
    String line = lines.get(at);
    switch (any(12)) {
      case 0 -> remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> Collections.swap(lines, at, any(lines.size()));
      case 3 -> lines.set(at, any(2) == 0 ? "  " + line : line.replaceFirst("^ ", ""));
      case 4 -> lines.set(at, typo(line));
      case 5 -> lines.set(at, replaced(line, WORD, VALUES));
      case 6, 7 -> lines.set(at, replaced(line, NUMBER, NUMBERS));
      case 8 -> lines.set(at, line.replaceFirst(":.*", ":"));
      case 9 -> lines.set(at, line.replaceFirst(": .*", ": " + value()));
      case 10 -> lines.set(at, replaced(line, WORD, words(lines.get(any(lines.size())))));
      default -> lines.add(at, lines.get(any(lines.size())));
    }
  }

  private String value() {
    return VALUES.get(any(VALUES.size()));
  }

  /** A few lines, as when a block is cut. */
  private void remove(int at) {
    for (int i = any(4); i >= 0 && at < lines.size() && lines.size() > 1; i--) {
      lines.remove(at);
    }
  }

  private String typo(String line) {
    if (line.isEmpty()) {
      return ":";
    }
    int at = any(line.length());
    String before = line.substring(0, at);
    String after = line.substring(at + 1);
    return switch (any(4)) {
      case 0 -> before + after;
      case 1 -> before + line.charAt(at) + line.charAt(at) + after;
      case 2 -> before + "x{}[]:,#\"'&*!|>\t-".charAt(any(17)) + after;
      default -> before + Character.toUpperCase(line.charAt(at)) + after;
    };
  }

  private static List<String> words(String line) {
    List<String> words = WORD.matcher(line).results().map(MatchResult::group).toList();
    return words.isEmpty() ? List.of("x") : words;
  }

  private String replaced(String line, Pattern pattern, List<String> by) {
    List<MatchResult> found = pattern.matcher(line).results().toList();
    if (found.isEmpty()) {
      return line;
    }
    MatchResult one = found.get(any(found.size()));
    return line.substring(0, one.start()) + by.get(any(by.size())) + line.substring(one.end());
  }
}
