package dev.vlabc.spec;

import dev.vlabc.source.Range;

/** A reference as written: a bare name, or {@code owner/name}. */
public record Ref(String text, Range range) {

  @Override
  public String toString() {
    return text;
  }
}
