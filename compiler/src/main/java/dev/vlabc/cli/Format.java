package dev.vlabc.cli;

import java.util.Locale;

/** How a result is written. */
enum Format {
  TEXT,
  JSON,
  YAML,
  MARKDOWN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
