package dev.vlabc.schema;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Quoting;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the messages of the language name paths, values and lists of words. */
public final class Wording {

  private static final int MOST_WORDS = 9;
  private static final int LONGEST = 40;

  private Wording() {}

  /** A path without what every path has: {@code clusters/spark} of {@code spec/layers/…}. */
  public static String called(Path path) {
    List<String> steps = path.elements();
    int from = !steps.isEmpty() && steps.getFirst().equals("spec") && steps.size() > 1 ? 1 : 0;
    if (from == 1 && steps.get(1).equals("layers") && steps.size() > 3) {
      from = 3;
    }
    return steps.isEmpty() ? "the lab" : quote(String.join("/", steps.subList(from, steps.size())));
  }

  /** In back-ticks, on one line, and cut where it is long. */
  public static String quote(String text) {
    String line = text.replaceAll("\\s+", " ");
    int length = line.codePointCount(0, line.length());
    String shown = length > LONGEST * 2 ? line.substring(0, LONGEST) + "…" : line;
    return "`" + shown.replace('`', '\'') + "`";
  }

  /** {@code `a`, `b` and `c`}. */
  public static String all(Collection<String> words) {
    return join(words, " and ");
  }

  /** {@code `a`, `b` or `c`}. */
  public static String any(Collection<String> words) {
    return join(words, " or ");
  }

  private static String join(Collection<String> words, String last) {
    List<String> quoted = words.stream().map(Wording::quote).toList();
    if (quoted.size() < 2) {
      return String.join("", quoted);
    }
    int end = quoted.size() - 1;
    return String.join(", ", quoted.subList(0, end)) + last + quoted.get(end);
  }

  /** The note that lists what is allowed, unless that is too much to read. */
  static Optional<String> allowed(Collection<String> words) {
    return words.isEmpty() || words.size() > MOST_WORDS
        ? Optional.empty()
        : Optional.of("allowed: " + String.join(", ", words));
  }

  /** The same, however many they are. */
  static Optional<String> everything(Collection<String> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of("allowed: " + String.join(", ", words));
  }

  /** The types that may be written, in plain words. */
  static String types(Set<About.Type> types) {
    List<String> words = new ArrayList<>();
    for (About.Type type : types) {
      switch (type) {
        case OBJECT -> words.add("a mapping");
        case ARRAY -> words.add("a list");
        case STRING -> words.add("a string");
        case INTEGER -> words.add("a whole number");
        case NUMBER -> words.add("a number");
        case BOOLEAN -> words.add("`true` or `false`");
        case NULL -> {}
      }
    }
    return String.join(" or ", words);
  }

  /** What was written, in plain words. */
  static String found(Node node) {
    return switch (node) {
      case Mapping _ -> "a mapping";
      case Sequence _ -> "a list";
      case Scalar scalar ->
          switch (scalar.type()) {
            case NULL -> "nothing";
            case BOOLEAN -> quote(scalar.text());
            case INTEGER, FLOAT -> "the number " + quote(scalar.text());
            case STRING -> "the string " + quote(scalar.text());
          };
    };
  }

  /** The examples that are scalars, as one writes them; two at most. */
  static Optional<String> examples(About about) {
    List<String> written = new ArrayList<>();
    for (Node example : about.examples()) {
      if (example instanceof Scalar && written.size() < 2) {
        written.add(form(example));
      }
    }
    return written.isEmpty() ? Optional.empty() : Optional.of(any(written));
  }

  /** A tree on one line. */
  static String form(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        List<String> parts = new ArrayList<>();
        for (Mapping.Entry entry : mapping.entries()) {
          parts.add(Quoting.scalar(entry.name()) + ": " + form(entry.value()));
        }
        yield "{" + String.join(", ", parts) + "}";
      }
      case Sequence sequence ->
          "[" + String.join(", ", sequence.items().stream().map(Wording::form).toList()) + "]";
      case Scalar scalar ->
          scalar.type() == Scalar.Type.STRING ? Quoting.scalar(scalar.text()) : scalar.text();
    };
  }

  /** A key and its value as a line to paste, never cut. */
  static String line(String key, String value) {
    return "`" + Quoting.scalar(key) + ": " + value.replace('`', '\'') + "`";
  }

  /** The first sentence. */
  static String first(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
