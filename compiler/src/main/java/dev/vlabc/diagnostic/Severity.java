package dev.vlabc.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs. Errors stop the run from writing; notes never count. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The word that people read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
