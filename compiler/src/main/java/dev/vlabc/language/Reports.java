package dev.vlabc.language;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import java.util.HashSet;
import java.util.Set;

/** Tells of each fault once, although copies and members of ranges have it too. */
final class Reports {

  private record Fault(Code code, Range at) {}

  private final Diagnostics diagnostics;
  private final Set<Fault> told = new HashSet<>();

  Reports(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void add(Diagnostic diagnostic) {
    if (told.add(new Fault(diagnostic.code(), diagnostic.primary().range()))) {
      diagnostics.add(diagnostic);
    }
  }
}
