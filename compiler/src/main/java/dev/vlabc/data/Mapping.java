package dev.vlabc.data;

import dev.vlabc.source.Range;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Values under keys, in the order in which they were written. */
public final class Mapping implements Node {

  /** A key with its place, and what stands under it. */
  public record Entry(Scalar key, Node value) {

    public String name() {
      return key.text();
    }
  }

  private static final Mapping EMPTY = new Mapping(new LinkedHashMap<>(), Optional.empty());

  private final SequencedMap<String, Entry> entries;
  private final Optional<Range> range;

  private Mapping(SequencedMap<String, Entry> entries, Optional<Range> range) {
    this.entries = Collections.unmodifiableSequencedMap(entries);
    this.range = range;
  }

  public static Mapping empty() {
    return EMPTY;
  }

  /** A mapping that was read; of entries with one name the last is kept. */
  public static Mapping read(Collection<Entry> entries, Range range) {
    return new Mapping(index(entries), Optional.of(range));
  }

  public static Mapping of(Collection<Entry> entries) {
    return new Mapping(index(entries), Optional.empty());
  }

  private static SequencedMap<String, Entry> index(Collection<Entry> entries) {
    SequencedMap<String, Entry> index = new LinkedHashMap<>();
    entries.forEach(entry -> index.put(entry.name(), entry));
    return index;
  }

  /** A builder of a mapping without places. */
  public static Builder builder() {
    return new Builder();
  }

  /** The entries in order. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  public SequencedSet<String> names() {
    return entries.sequencedKeySet();
  }

  public boolean has(String name) {
    return entries.containsKey(name);
  }

  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  public Optional<Node> get(String name) {
    return entry(name).map(Entry::value);
  }

  public int size() {
    return entries.size();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The same with that entry put in the place of the one of its name, or at the end. */
  public Mapping with(Entry entry) {
    SequencedMap<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.put(entry.name(), entry);
    return new Mapping(changed, range);
  }

  /** The same without the entry of that name. */
  public Mapping without(String name) {
    SequencedMap<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.remove(name);
    return new Mapping(changed, range);
  }

  /** Other entries at the same place. */
  public Mapping withEntries(Collection<Entry> others) {
    return new Mapping(index(others), range);
  }

  @Override
  public Optional<Range> range() {
    return range;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mapping mapping && values(mapping).equals(values(this));
  }

  private static Map<String, Node> values(Mapping mapping) {
    Map<String, Node> values = new LinkedHashMap<>();
    mapping.entries.forEach((name, entry) -> values.put(name, entry.value()));
    return values;
  }

  @Override
  public int hashCode() {
    return values(this).hashCode();
  }

  @Override
  public String toString() {
    return values(this).toString();
  }

  /** Puts together a mapping for output. Absent and empty values are left out, as k3d wants it. */
  public static final class Builder {

    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

    public Builder put(String name, Node value) {
      entries.put(name, new Entry(Scalar.of(name), value));
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, Scalar.of(value));
    }

    public Builder put(String name, long value) {
      return put(name, Scalar.of(value));
    }

    public Builder put(String name, boolean value) {
      return put(name, Scalar.of(value));
    }

    public Builder putIfPresent(String name, Optional<String> value) {
      value.ifPresent(text -> put(name, text));
      return this;
    }

    /** Leaves the entry out where there is nothing in the mapping. */
    public Builder putIfFilled(String name, Mapping value) {
      return value.isEmpty() ? this : put(name, value);
    }

    /** Leaves the entry out where there is nothing in the sequence. */
    public Builder putIfFilled(String name, Sequence value) {
      return value.items().isEmpty() ? this : put(name, value);
    }

    public Mapping build() {
      return new Mapping(new LinkedHashMap<>(entries), Optional.empty());
    }
  }
}
