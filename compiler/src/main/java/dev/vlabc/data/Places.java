package dev.vlabc.data;

import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the marks of events into the places that people look for. */
record Places(Excerpt excerpt) {

  /** Anchor and tag, which the engine counts as part of the value. */
  private static final Pattern PROPERTIES =
      Pattern.compile("([&!][^\\s,\\[\\]{}]*\\s+)+(?=[^\\s#])");

  /** Names of anchors and tags longer than this are not looked through. */
  private static final int FAR = 200;

  private static final Pattern TAG = Pattern.compile("![^\\s,\\[\\]{}]*");

  Range of(Event event) {
    return excerpt.range(start(event), Excerpt.position(event.getEndMark()));
  }

  private static Position start(Event event) {
    return Excerpt.position(event.getStartMark());
  }

  Range scalar(ScalarEvent event) {
    Position start = start(event);
    Position end = Excerpt.position(event.getEndMark());
    if (event.getAnchor().isPresent() || event.getTag().isPresent()) {
      Position content = start.plus(propertiesLength(text(event)));
      start = content.compareTo(end) < 0 ? content : start;
    }
    ScalarStyle style = event.getScalarStyle();
    boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
    return excerpt.range(start, block ? lastText(start, end) : end);
  }

  private static int propertiesLength(String text) {
    Matcher properties = PROPERTIES.matcher(text);
    return properties.lookingAt() ? text.codePointCount(0, properties.end()) : 0;
  }

  /**
   * What stands on the line from the event on, as far as matters here. Taken from the engine's
   * buffer: to count code points from the start of a line of 16 MiB, for each value in it, would
   * take hours.
   */
  private static String text(Event event) {
    Mark mark = event.getStartMark().orElseThrow();
    int[] buffer = mark.getBuffer();
    int start = mark.getPointer();
    String text = new String(buffer, start, Math.min(FAR, buffer.length - start));
    return text.lines().findFirst().orElse("");
  }

  /** The engine lets a text block end where the next value starts. */
  private Position lastText(Position start, Position end) {
    int line = end.line();
    while (line > start.line() && (line == end.line() || excerpt.file().line(line).isBlank())) {
      line--;
    }
    return excerpt.lineEnd(line);
  }

  /**
   * Whole where it stands in brackets on one line, otherwise the start alone: the end that the
   * engine gives runs past comments.
   */
  Range collection(CollectionStartEvent start, Event end) {
    Range whole = excerpt.range(start(start), Excerpt.position(end.getEndMark()));
    return start.isFlow() && whole.oneLine() ? whole : excerpt.range(whole.start(), whole.start());
  }

  /** Where the tag of a value is, if it has one. */
  Optional<Range> tag(Event event) {
    boolean tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent start -> start.getTag().isPresent();
          default -> false;
        };
    if (!tagged) {
      return Optional.empty();
    }
    String text = text(event);
    Matcher tag = TAG.matcher(text);
    return tag.find()
        ? Optional.of(excerpt.range(start(event).plus(tag.start()), tag.group()))
        : Optional.of(excerpt.range(start(event), start(event)));
  }

  /** Where the first directive before the document is, if it has one. */
  Optional<Range> directive(Event document) {
    String text = text(document);
    return text.startsWith("%")
        ? Optional.of(excerpt.range(start(document), text.stripTrailing()))
        : Optional.empty();
  }
}
