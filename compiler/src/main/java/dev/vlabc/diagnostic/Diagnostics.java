package dev.vlabc.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Gathers diagnostics while a step runs. Not for sharing between threads. */
public final class Diagnostics {

  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(List<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }

  /** All of them once, ordered by place. */
  public List<Diagnostic> sorted() {
    return found.stream().distinct().sorted().toList();
  }
}
