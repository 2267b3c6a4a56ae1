package dev.vlabc.schema;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** What may stand at one place of a lab. Immutable; the shapes below it are made when asked for. */
public sealed interface Shape {

  About about();

  /** The shape of what stands under a key; empty where that key has no place here. */
  default Optional<Shape> child(String key) {
    return Optional.empty();
  }

  /**
   * A record.
   *
   * @param fields by name, as the schema orders them
   * @param required what must be written wherever the record is
   * @param needed what must be there after merging
   * @param shortField the field that a value in the place of the record stands for
   */
  record Fields(
      About about,
      SequencedMap<String, Later> fields,
      Set<String> required,
      Set<String> needed,
      Optional<String> shortField)
      implements Shape {

    @Override
    public Optional<Shape> child(String key) {
      return Optional.ofNullable(fields.get(key)).map(Later::get);
    }

    public SequencedSet<String> names() {
      return fields.sequencedKeySet();
    }
  }

  /**
   * Named things, as a map or, where nothing needs saying, as a list of names.
   *
   * @param kind what each of them is; empty for mere pairs of key and value
   * @param ranges whether a name may carry a range
   * @param listed written as a list of records with `name`, because order is their meaning
   * @param pattern what a name looks like
   */
  record Named(
      About about,
      Optional<String> kind,
      boolean ranges,
      boolean listed,
      Optional<String> pattern,
      Later later)
      implements Shape {

    public Shape entry() {
      return later.get();
    }

    @Override
    public Optional<Shape> child(String key) {
      return Optional.of(entry());
    }

    /** Whether the names are those of links, which carry groups in any part. */
    public boolean links() {
      return kind.filter("link"::equals).isPresent();
    }

    /**
     * Whether a fault in one of them stays in it: mere pairs and layers belong to what is around.
     */
    public boolean things() {
      return kind.isPresent() && !listed;
    }
  }

  /**
   * A mapping with exactly one key.
   *
   * @param words the keys that may stand alone, for themselves with their defaults
   */
  record Choice(About about, SequencedMap<String, Later> options, SequencedSet<String> words)
      implements Shape {

    @Override
    public Optional<Shape> child(String key) {
      return Optional.ofNullable(options.get(key)).map(Later::get);
    }

    public SequencedSet<String> names() {
      return options.sequencedKeySet();
    }
  }

  /** One value for all phases, or one for each. */
  record ByPhase(About about, SequencedMap<String, Later> phases) implements Shape {

    @Override
    public Optional<Shape> child(String key) {
      return Optional.ofNullable(phases.get(key)).map(Later::get);
    }

    public SequencedSet<String> names() {
      return phases.sequencedKeySet();
    }
  }

  /**
   * A plain list.
   *
   * @param lone whether one item may stand in its place
   */
  record Many(About about, boolean lone, Later later) implements Shape {

    public Shape item() {
      return later.get();
    }

    @Override
    public Optional<Shape> child(String key) {
      return Optional.of(item());
    }
  }

  /** A scalar. */
  record Value(About about) implements Shape {}

  /** A mapping that others read; nothing in it is touched. */
  record Opaque(About about) implements Shape {}
}
