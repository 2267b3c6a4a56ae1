package dev.vlabc.data;

import dev.vlabc.data.Anchors.Anchored;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/**
 * Puts a tree together from events. The engine's own composer calls itself for every level, so that
 * a deep file ends in a stack overflow, and knows neither our limits nor our words.
 */
final class Composer {

  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 1_000_000;
  private static final int MOST_FAULTS = 100;

  private final List<Diagnostic> faults = new ArrayList<>();
  private final Places places;
  private final Events events;
  private final Anchors anchors;

  private long values;
  private int depth;
  private int deepest;
  private boolean lacking;

  Composer(SourceFile file) {
    places = new Places(new Excerpt(file));
    events = new Events(file);
    anchors = new Anchors(this::report);
  }

  /** What was wrong so far and did not end the reading. */
  List<Diagnostic> faults() {
    return faults;
  }

  /** Whether an alias meant nothing: whatever stood in its place would be a fault of its own. */
  boolean isLacking() {
    return lacking;
  }

  private void report(Diagnostic fault) {
    if (faults.size() == MOST_FAULTS) {
      throw new UnreadableException(fault);
    }
    faults.add(fault);
  }

  /**
   * The value of the only document.
   *
   * @throws UnreadableException where there is none
   */
  Node document() {
    Event stream = events.next();
    Event first = events.next();
    if (first instanceof StreamEndEvent) {
      throw new UnreadableException(ReadFault.empty(places.of(stream)));
    }
    places.directive(first).ifPresent(range -> report(ReadFault.directive(range)));
    Node node = node(events.next());
    if (node instanceof Scalar scalar && scalar.isNull() && scalar.text().isEmpty()) {
      throw new UnreadableException(ReadFault.empty(places.of(stream)));
    }
    events.next();
    Event second = events.next();
    if (second instanceof DocumentStartEvent) {
      report(ReadFault.secondDocument(places.of(second)));
    }
    return node;
  }

  private Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return repeated(alias);
    }
    values++;
    if (values > MOST_VALUES) {
      throw new UnreadableException(ReadFault.tooMany(MOST_VALUES, places.of(event)));
    }
    places.tag(event).ifPresent(tag -> report(ReadFault.tag(tag)));
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    return anchor.isPresent() ? anchored(anchor.get().getValue(), event) : value(event);
  }

  private Node repeated(AliasEvent alias) {
    Range range = places.of(alias);
    Optional<Anchored> found = anchors.expand(alias.getAlias().getValue(), range);
    if (found.isEmpty()) {
      lacking = true;
      return Scalar.read(Scalar.Type.NULL, "null", range);
    }
    values += found.get().size();
    reach(depth + found.get().height(), range);
    return found.get().node();
  }

  private Node anchored(String name, Event event) {
    anchors.open(name);
    long valuesAbove = values;
    int deepestAbove = deepest;
    deepest = depth;
    Node node = value(event);
    anchors.close(name, new Anchored(node, 1 + values - valuesAbove, deepest - depth));
    deepest = Math.max(deepest, deepestAbove);
    return node;
  }

  private void reach(int level, Range range) {
    if (level > DEEPEST) {
      throw new UnreadableException(ReadFault.tooDeep(DEEPEST, range));
    }
    deepest = Math.max(deepest, level);
  }

  private Node value(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    depth++;
    reach(depth, places.of(event));
    CollectionStartEvent start = (CollectionStartEvent) event;
    Node node = start instanceof SequenceStartEvent ? sequence(start) : mapping(start);
    depth--;
    return node;
  }

  private Scalar scalar(ScalarEvent event) {
    String text = event.getValue();
    Range range = places.scalar(event);
    ControlCharacters.first(text)
        .ifPresent(character -> report(ControlCharacters.fault(character, range)));
    return Scalar.read(event.isPlain() ? PlainScalar.type(text) : Scalar.Type.STRING, text, range);
  }

  private Sequence sequence(CollectionStartEvent start) {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      items.add(node(event));
      event = events.next();
    }
    return Sequence.read(items, places.collection(start, event));
  }

  private Mapping mapping(CollectionStartEvent start) {
    SequencedMap<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      Optional<Scalar> key = key(event);
      Node value = node(events.next());
      key.ifPresent(name -> put(new Mapping.Entry(name, value), entries));
      event = events.next();
    }
    return Mapping.read(entries.values(), places.collection(start, event));
  }

  private void put(Mapping.Entry entry, SequencedMap<String, Mapping.Entry> entries) {
    Mapping.Entry first = entries.putIfAbsent(entry.name(), entry);
    if (first != null) {
      report(ReadFault.duplicate(entry.key(), first.key()));
    }
  }

  private Optional<Scalar> key(Event event) {
    int faultsBefore = faults.size();
    Node node = node(event);
    if (!(node instanceof Scalar key)) {
      faults.subList(faultsBefore, faults.size()).clear();
      report(ReadFault.complexKey(event instanceof AliasEvent ? places.of(event) : place(node)));
      return Optional.empty();
    }
    Range range = event instanceof AliasEvent ? places.of(event) : place(key);
    if (event instanceof ScalarEvent scalar && scalar.isPlain()) {
      Optional<Diagnostic> fault = ReadFault.key(key.text(), range);
      fault.ifPresent(this::report);
      return fault.isPresent() ? Optional.empty() : Optional.of(key);
    }
    return Optional.of(Scalar.read(key.type(), key.text(), range));
  }

  private static Range place(Node node) {
    return node.range().orElseThrow();
  }
}
