package dev.vlabc.value;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/** A value that may differ from phase to phase, or be absent in some. */
public record ByPhase<T>(Optional<T> bootstrap, Optional<T> handover, Optional<T> steady) {

  public static <T> ByPhase<T> none() {
    return new ByPhase<>(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same in every phase. */
  public static <T> ByPhase<T> always(T value) {
    return new ByPhase<>(Optional.of(value), Optional.of(value), Optional.of(value));
  }

  /** Built from what each phase has; a phase without an entry has nothing. */
  public static <T> ByPhase<T> of(Map<Phase, T> values) {
    return new ByPhase<>(
        Optional.ofNullable(values.get(Phase.BOOTSTRAP)),
        Optional.ofNullable(values.get(Phase.HANDOVER)),
        Optional.ofNullable(values.get(Phase.STEADY)));
  }

  public Optional<T> in(Phase phase) {
    return switch (phase) {
      case BOOTSTRAP -> bootstrap;
      case HANDOVER -> handover;
      case STEADY -> steady;
    };
  }

  /** The same with each value changed; a value may vanish. */
  public <R> ByPhase<R> map(Function<T, Optional<R>> change) {
    Map<Phase, R> changed = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      in(phase).flatMap(change).ifPresent(value -> changed.put(phase, value));
    }
    return of(changed);
  }

  /** The different values, in order of phases. */
  public SequencedSet<T> distinct() {
    SequencedSet<T> values = new LinkedHashSet<>();
    for (Phase phase : Phase.values()) {
      in(phase).ifPresent(values::add);
    }
    return values;
  }

  public boolean isEmpty() {
    return distinct().isEmpty();
  }

  /** Whether the phases differ. */
  public boolean varies() {
    return !bootstrap.equals(handover) || !handover.equals(steady);
  }
}
