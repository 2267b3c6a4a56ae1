package dev.vlabc.data;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Range;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The anchors of a document, and how much their aliases have added to it. */
final class Anchors {

  static final int MOST_VALUES = 100_000;

  /**
   * A value that aliases repeat.
   *
   * @param size how many values it holds, itself and those of aliases in it counted
   * @param height how many levels it has; 0 for a scalar
   */
  record Anchored(Node node, long size, int height) {}

  /** Without a value from the start of a mapping or sequence to its end. */
  private final Map<String, Optional<Anchored>> anchors = new TreeMap<>();

  private final Consumer<Diagnostic> report;
  private long repeated;

  Anchors(Consumer<Diagnostic> report) {
    this.report = report;
  }

  void open(String name) {
    anchors.put(name, Optional.empty());
  }

  void close(String name, Anchored anchored) {
    anchors.put(name, Optional.of(anchored));
  }

  /**
   * What an alias stands for; empty, with a diagnostic, where that is nothing.
   *
   * @throws UnreadableException once the aliases add too much
   */
  Optional<Anchored> expand(String name, Range alias) {
    Optional<Anchored> known = anchors.getOrDefault(name, Optional.empty());
    if (known.isEmpty()) {
      report.accept(anchors.containsKey(name) ? circle(name, alias) : unknown(name, alias));
      return known;
    }
    repeated += known.get().size();
    if (repeated > MOST_VALUES) {
      throw new UnreadableException(tooMany(alias));
    }
    return known;
  }

  private static Diagnostic circle(String name, Range alias) {
    return Diagnostic.of(
            Code.VL0103, alias, "the alias `*" + name + "` stands inside its own value")
        .help("write out what is meant here");
  }

  private static Diagnostic unknown(String name, Range alias) {
    return Diagnostic.of(Code.VL0103, alias, "no anchor `&" + name + "` stands above this alias")
        .label("unknown alias")
        .help("if it is meant as text, quote it: `\"*" + name + "\"`");
  }

  private static Diagnostic tooMany(Range alias) {
    return Diagnostic.of(Code.VL0104, alias, "aliases repeat more than " + MOST_VALUES + " values")
        .label("up to this one")
        .help("use `like` instead of anchors, or write the values out");
  }
}
