package dev.vlabc.spec;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.schema.RangedText;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.value.ByPhase;
import dev.vlabc.value.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of one record of the language, read by name and type. The shape has been checked, so a
 * field of another type counts as absent.
 */
final class Fields extends ScalarFields {

  /**
   * @param path where the record stands in the plan's terms
   * @param thing the named thing around it
   */
  Fields(Binding binding, Mapping mapping, Path path, Path thing) {
    super(binding, mapping, path, thing);
  }

  boolean has(String name) {
    return mapping.has(name);
  }

  Path path() {
    return path;
  }

  Mapping mapping() {
    return mapping;
  }

  Optional<Ref> ref(String name) {
    return scalar(name).filter(scalar -> !scalar.isNull()).map(this::ref);
  }

  private Ref ref(Scalar scalar) {
    return new Ref(scalar.text(), scalar.range().orElse(binding.fallback()));
  }

  /** A list of references, with each range in them standing for its members. */
  List<Ref> refs(String name) {
    List<Ref> refs = new ArrayList<>();
    for (Scalar item : items(name)) {
      for (String member : RangedText.of(item.text()).members()) {
        refs.add(new Ref(member, item.range().orElse(binding.fallback())));
      }
    }
    return refs;
  }

  ByPhase<Ref> refByPhase(String name) {
    return mapping.get(name).map(this::byPhase).orElse(ByPhase.none());
  }

  private ByPhase<Ref> byPhase(Node node) {
    return switch (node) {
      case Scalar scalar -> ByPhase.always(ref(scalar));
      case Sequence _ -> ByPhase.none();
      case Mapping values -> {
        Map<Phase, Ref> refs = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
          values
              .get(phase.word())
              .filter(Scalar.class::isInstance)
              .ifPresent(value -> refs.put(phase, ref((Scalar) value)));
        }
        if (refs.containsKey(Phase.STEADY)) {
          refs.putIfAbsent(Phase.HANDOVER, refs.get(Phase.STEADY));
        }
        yield ByPhase.of(refs);
      }
    };
  }

  SortedSet<Phase> phases(String name) {
    NavigableSet<Phase> phases = new TreeSet<>();
    texts(name).forEach(word -> Phase.parse(word).ifPresent(phases::add));
    if (phases.isEmpty()) {
      phases.addAll(List.of(Phase.values()));
    }
    return Collections.unmodifiableSortedSet(phases);
  }

  /** A record within this thing; one without fields where nothing is written. */
  Fields record(String name) {
    return new Fields(
        binding,
        mapping
            .get(name)
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
            .orElse(Mapping.empty()),
        path.child(name),
        thing);
  }

  /** A record within this thing, where one is written. */
  <T> Optional<T> record(String name, Function<Fields, T> bind) {
    return mapping.get(name).filter(Mapping.class::isInstance).map(_ -> bind.apply(record(name)));
  }

  /** The key and the record of a choice. */
  <T> Optional<T> choice(String name, ChoiceBinder<T> bind) {
    Fields choice = record(name);
    return choice.mapping.names().stream()
        .findFirst()
        .map(key -> bind.bind(key, choice.record(key)));
  }

  /** Makes a value of a choice's key and fields. */
  interface ChoiceBinder<T> {
    T bind(String key, Fields fields);
  }

  /** Makes a named thing. */
  interface ThingBinder<T> {
    T bind(String name, Fields fields);
  }

  /** The named things of a map in the order written, without those that turn out faulty. */
  <T> SequencedMap<String, T> things(String name, ThingBinder<T> bind) {
    return things(name, path.child(name), bind);
  }

  /** The same for things whose place in the plan is not below this record. */
  <T> SequencedMap<String, T> things(String name, Path at, ThingBinder<T> bind) {
    SequencedMap<String, T> things = new LinkedHashMap<>();
    for (Mapping.Entry entry : record(name).mapping.entries()) {
      if (entry.value() instanceof Mapping body) {
        Path one = at.child(entry.name());
        T bound = bind.bind(entry.name(), new Fields(binding, body, one, one));
        if (!binding.isPoisoned(one)) {
          things.put(entry.name(), bound);
        }
      }
    }
    return Collections.unmodifiableSequencedMap(things);
  }

  /** A map from names to single texts. */
  SequencedMap<String, String> textMap(String name) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    for (Mapping.Entry entry : record(name).mapping.entries()) {
      if (entry.value() instanceof Scalar scalar) {
        texts.put(entry.name(), scalar.isNull() ? "" : scalar.text());
      }
    }
    return Collections.unmodifiableSequencedMap(texts);
  }

  /** A map from names to references. */
  SequencedMap<String, Ref> refMap(String name) {
    SequencedMap<String, Ref> refs = new LinkedHashMap<>();
    for (Mapping.Entry entry : record(name).mapping.entries()) {
      if (entry.value() instanceof Scalar scalar) {
        refs.put(entry.name(), ref(scalar));
      }
    }
    return Collections.unmodifiableSequencedMap(refs);
  }

  /** Records without names, in order, without those that lack what they cannot do without. */
  <T> List<T> list(String name, Function<Fields, Optional<T>> bind) {
    List<T> records = new ArrayList<>();
    if (mapping.get(name).orElse(Mapping.empty()) instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        if (sequence.items().get(i) instanceof Mapping body) {
          bind.apply(new Fields(binding, body, path.child(name).child(i), thing))
              .ifPresent(records::add);
        }
      }
    }
    return List.copyOf(records);
  }

  /** A free mapping, as written. */
  Mapping free(String name) {
    return record(name).mapping;
  }

  /** Where a field was written, or else the thing around it. */
  Range range(String name) {
    return mapping
        .entry(name)
        .flatMap(entry -> entry.value().range().or(() -> entry.key().range()))
        .orElseGet(() -> binding.place(path));
  }
}
