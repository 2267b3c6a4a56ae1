package dev.vlabc.emit.overlay;

import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;

/** A place for what nobody will be told. */
final class Nowhere {

  static final Range RANGE = new SourceFile("", "").whole();

  private Nowhere() {}
}
