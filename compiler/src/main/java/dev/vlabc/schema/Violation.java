package dev.vlabc.schema;

import java.util.List;
import java.util.Optional;

/**
 * Something in a document that the schema forbids.
 *
 * @param at keys and indexes from the top
 * @param property the field that is unknown or missing there
 */
record Violation(List<String> at, Keyword keyword, Optional<String> property) {

  Violation(List<String> at, Keyword keyword) {
    this(at, keyword, Optional.empty());
  }
}
