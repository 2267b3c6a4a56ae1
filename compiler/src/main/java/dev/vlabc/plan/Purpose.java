package dev.vlabc.plan;

import java.util.Locale;
import java.util.Optional;

/** What a network is for. */
public enum Purpose {
  ANY,
  SITE,
  MANAGEMENT,
  FABRIC,
  TENANT,
  EXTERNAL,
  PODS,
  SERVICES;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Purpose> parse(String word) {
    for (Purpose purpose : values()) {
      if (purpose.word().equals(word)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}
