package dev.vlabc.cli.view;

import dev.vlabc.cli.view.Colors.Style;
import dev.vlabc.cli.view.Snippet.Place;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Label;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * Diagnostics as people read them: the message, the place, the line with the guilty part
 * underlined, further places, what was found and expected, and the remedy.
 */
public final class DiagnosticText {

  private final Colors colors;
  private final UnaryOperator<String> paths;

  /**
   * @param paths how the path of a file is shown
   */
  public DiagnosticText(Colors colors, UnaryOperator<String> paths) {
    this.colors = colors;
    this.paths = paths;
  }

  /** Without colours and with the paths as they are. */
  public static DiagnosticText plain() {
    return new DiagnosticText(Colors.PLAIN, UnaryOperator.identity());
  }

  /** Each with an empty line behind it. */
  public String all(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.forEach(diagnostic -> text.append(one(diagnostic)).append('\n'));
    return text.toString();
  }

  /** Some lines, each with its end. */
  public String one(Diagnostic diagnostic) {
    Style style = style(diagnostic.severity());
    List<String> lines = new ArrayList<>();
    String kind = diagnostic.severity().word() + "[" + diagnostic.code() + "]";
    String message = Glyph.visible(diagnostic.message()).replace('\n', ' ');
    lines.add(colors.paint(style, kind) + colors.paint(Style.STRONG, ": " + message));
    int gutter = gutter(diagnostic);
    boolean first = true;
    int bare = lines.size() + 1;
    for (List<Place> places : byFile(diagnostic, style).values()) {
      String arrow = first ? "--> " : "::: ";
      lines.add(" ".repeat(gutter) + colors.paint(Style.FRAME, arrow) + head(places.getFirst()));
      lines.addAll(new Snippet(places, gutter, colors).lines());
      first = false;
    }
    lines.addAll(remarks(diagnostic, gutter, lines.size() > bare));
    return String.join("\n", lines) + "\n";
  }

  private static Style style(Severity severity) {
    return switch (severity) {
      case ERROR -> Style.ERROR;
      case WARNING -> Style.WARNING;
      case NOTE -> Style.NOTE;
    };
  }

  private static int gutter(Diagnostic diagnostic) {
    int last = diagnostic.primary().range().start().line();
    for (Label label : diagnostic.others()) {
      last = Math.max(last, label.range().start().line());
    }
    return Integer.toString(last).length();
  }

  /** The places file by file, the guilty file first. */
  private static SequencedMap<String, List<Place>> byFile(Diagnostic diagnostic, Style style) {
    SequencedMap<String, List<Place>> byFile = new LinkedHashMap<>();
    List<Place> places = new ArrayList<>();
    places.add(new Place(diagnostic.primary(), true, style));
    diagnostic.others().forEach(label -> places.add(new Place(label, false, Style.FRAME)));
    for (Place place : places) {
      String path = place.range().file().path();
      byFile.computeIfAbsent(path, _ -> new ArrayList<>()).add(place);
    }
    return byFile;
  }

  /** Where it is; of a file as a whole also the words, which no line can bear. */
  private String head(Place place) {
    Range range = place.range();
    String path = Glyph.visible(paths.apply(range.file().path()));
    if (!Snippet.isWhole(range)) {
      return path + ":" + range.start().line() + ":" + range.start().column();
    }
    String words = Glyph.visible(place.label().text());
    return words.isEmpty() ? path : path + ": " + words;
  }

  private List<String> remarks(Diagnostic diagnostic, int gutter, boolean belowLines) {
    List<String> texts = new ArrayList<>(diagnostic.notes());
    diagnostic.help().ifPresent(help -> texts.add("help: " + help));
    List<String> lines = new ArrayList<>();
    if (belowLines && !texts.isEmpty()) {
      lines.add(" ".repeat(gutter) + colors.paint(Style.FRAME, " |"));
    }
    for (String text : texts) {
      lines.add(" ".repeat(gutter) + remark(Glyph.visible(text), gutter));
    }
    return lines;
  }

  /** A line after {@code =}; further lines stand under its first word after the colon. */
  private String remark(String text, int gutter) {
    int colon = text.indexOf(": ");
    String word = colon < 0 ? "" : text.substring(0, colon + 1);
    String indent = "\n" + " ".repeat(gutter + 3 + (colon < 0 ? 0 : colon + 2));
    Style style = word.equals("help:") ? Style.HELP : Style.STRONG;
    return colors.paint(Style.FRAME, " = ")
        + colors.paint(style, word)
        + text.substring(word.length()).replace("\n", indent);
  }
}
