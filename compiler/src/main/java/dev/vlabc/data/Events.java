package dev.vlabc.data;

import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The events of a YAML text, one by one, and where the parser stands, which its own messages do not
 * always tell.
 */
final class Events {

  private final Excerpt excerpt;
  private final Iterator<Event> events;
  private final Deque<CollectionStartEvent> open = new ArrayDeque<>();
  private Position last = Position.START;
  private Optional<Range> lastQuoted = Optional.empty();

  Events(SourceFile file) {
    excerpt = new Excerpt(file);
    events = new Parse(settings(file.text())).parseString(file.text()).iterator();
  }

  /**
   * The whole text as one buffer: otherwise the engine copies what it has of a long scalar again
   * with every piece that it reads, hours for 16 MiB.
   */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setBufferSize(text.length() + 1)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setVersionFunction(version -> version)
        .build();
  }

  /**
   * The next event.
   *
   * @throws UnreadableException if the text goes on in a way that is not YAML
   */
  Event next() {
    Event event = parse();
    last = Excerpt.position(event.getEndMark());
    lastQuoted = Optional.empty();
    switch (event) {
      case CollectionStartEvent start -> open.push(start);
      case CollectionEndEvent _ -> open.pop();
      case ScalarEvent scalar when quoted(scalar) ->
          lastQuoted = Optional.of(excerpt.range(Excerpt.position(scalar.getStartMark()), last));
      default -> {}
    }
    return event;
  }

  private static boolean quoted(ScalarEvent scalar) {
    ScalarStyle style = scalar.getScalarStyle();
    return style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
  }

  private Event parse() {
    try {
      return events.next();
    } catch (MarkedYamlEngineException e) {
      throw new UnreadableException(new SyntaxFault(excerpt, e, this).explain());
    } catch (YamlEngineException e) {
      throw new UnreadableException(SyntaxFault.unknown(excerpt, last));
    }
  }

  /** Where the innermost open bracket is, if the parser stands inside brackets. */
  Optional<Position> openBracket() {
    return Optional.ofNullable(open.peek())
        .filter(CollectionStartEvent::isFlow)
        .map(start -> Excerpt.position(start.getStartMark()));
  }

  /** The quoted text that was read just now. */
  Optional<Range> lastQuoted() {
    return lastQuoted;
  }
}
