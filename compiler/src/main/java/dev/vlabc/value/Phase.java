package dev.vlabc.value;

import java.util.Locale;
import java.util.Optional;

/** A stage in the life of a lab whose control planes move. */
public enum Phase {
  BOOTSTRAP,
  HANDOVER,
  STEADY;

  /** The word of the language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Phase> parse(String word) {
    for (Phase phase : values()) {
      if (phase.word().equals(word)) {
        return Optional.of(phase);
      }
    }
    return Optional.empty();
  }
}
