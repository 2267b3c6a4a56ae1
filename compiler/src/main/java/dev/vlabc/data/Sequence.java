package dev.vlabc.data;

import dev.vlabc.source.Range;
import java.util.List;
import java.util.Optional;

/** Values in order. */
public final class Sequence implements Node {

  private final List<Node> items;
  private final Optional<Range> range;

  private Sequence(List<? extends Node> items, Optional<Range> range) {
    this.items = List.copyOf(items);
    this.range = range;
  }

  public static Sequence of(List<? extends Node> items) {
    return new Sequence(items, Optional.empty());
  }

  /** A sequence of strings. */
  public static Sequence ofTexts(List<String> texts) {
    return of(texts.stream().map(Scalar::of).toList());
  }

  /** A sequence that was read. */
  public static Sequence read(List<? extends Node> items, Range range) {
    return new Sequence(items, Optional.of(range));
  }

  /** Other items at the same place. */
  public Sequence withItems(List<? extends Node> others) {
    return new Sequence(others, range);
  }

  public List<Node> items() {
    return items;
  }

  @Override
  public Optional<Range> range() {
    return range;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sequence sequence && sequence.items.equals(items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
