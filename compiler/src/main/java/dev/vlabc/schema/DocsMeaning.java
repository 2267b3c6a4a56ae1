package dev.vlabc.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A description of the schema, taken apart: it may have a sentence on the short form and one on
 * what holds where nothing is written, which tables show in places of their own.
 */
record DocsMeaning(String description) {

  private static final Pattern IN_SHORT = Pattern.compile("\\s*In short: (.+?)\\.(?=\\s|$)");
  private static final Pattern LEFT_OUT = Pattern.compile("\\s*Left out: (.+?)\\.(?=\\s+[A-Z`]|$)");

  static DocsMeaning of(About about) {
    return new DocsMeaning(about.description().orElse(""));
  }

  /** What the short form stands for. */
  Optional<String> inShort() {
    return found(IN_SHORT);
  }

  /** What holds where nothing is written. */
  Optional<String> leftOut() {
    return found(LEFT_OUT);
  }

  private Optional<String> found(Pattern pattern) {
    Matcher matcher = pattern.matcher(description);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  DocsMeaning withoutLeftOut() {
    return new DocsMeaning(LEFT_OUT.matcher(description).replaceAll("").strip());
  }

  DocsMeaning withoutInShort() {
    return new DocsMeaning(IN_SHORT.matcher(description).replaceAll("").strip());
  }

  /** Whether that text says what holds where nothing is written. */
  boolean repeats(String text) {
    return leftOut()
        .filter(left -> left.replace("`", "").equals(text.replace("`", "")))
        .isPresent();
  }
}
