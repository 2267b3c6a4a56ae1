package dev.vlabc.cli.view;

import dev.vlabc.cli.view.Colors.Style;
import dev.vlabc.diagnostic.Label;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one file that a diagnostic is about, with what is underlined in them. */
final class Snippet {

  /**
   * A place to show.
   *
   * @param style in which it is underlined
   */
  record Place(Label label, boolean primary, Style style) {

    Range range() {
      return label.range();
    }
  }

  private final List<Place> places;
  private final int gutter;
  private final Colors colors;

  /**
   * @param places all of one file
   * @param gutter the width of the longest line number
   */
  Snippet(List<Place> places, int gutter, Colors colors) {
    this.places = places;
    this.gutter = gutter;
    this.colors = colors;
  }

  /** Whether a range is the file as a whole, which has no line to show. */
  static boolean isWhole(Range range) {
    return range.start().equals(Position.START) && range.end().equals(Position.START);
  }

  List<String> lines() {
    Map<Integer, List<Place>> byLine = new TreeMap<>();
    for (Place place : places) {
      if (!isWhole(place.range())) {
        byLine.computeIfAbsent(place.range().start().line(), _ -> new ArrayList<>()).add(place);
      }
    }
    List<String> lines = new ArrayList<>();
    int before = 0;
    for (Map.Entry<Integer, List<Place>> line : byLine.entrySet()) {
      if (before == 0) {
        lines.add(frame("", ""));
      } else if (line.getKey() > before + 1) {
        lines.add(colors.paint(Style.FRAME, "..."));
      }
      before = line.getKey();
      addLine(line.getKey(), line.getValue(), lines);
    }
    return lines;
  }

  private void addLine(int number, List<Place> there, List<String> lines) {
    Place focus =
        there.stream().filter(Place::primary).findFirst().orElseGet(() -> there.getFirst());
    Range range = focus.range();
    ShownLine shown = new ShownLine(range.file().line(number), range.start().column());
    lines.add(frame(Integer.toString(number), shown.text()));
    List<Marks.Mark> marks = new ArrayList<>();
    for (Place place : there) {
      marks.add(place.primary() ? marks.size() : 0, mark(place, shown));
    }
    for (Row row : Marks.rows(marks)) {
      lines.add(frame("", row.painted(colors)));
    }
  }

  private static Marks.Mark mark(Place place, ShownLine shown) {
    Range range = place.range();
    int start = shown.column(range.start().column());
    return new Marks.Mark(
        start,
        range.oneLine() ? shown.column(range.end().column()) : shown.end(),
        place.primary() ? '^' : '-',
        place.style(),
        Glyph.visible(place.label().text()).replace('\n', ' '));
  }

  private String frame(String number, String content) {
    String lead = " ".repeat(gutter - number.length()) + number + " |";
    return (colors.paint(Style.FRAME, lead) + " " + content).stripTrailing();
  }
}
