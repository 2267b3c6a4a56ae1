package dev.vlabc.tests.property;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import dev.vlabc.value.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles texts, in memory. */
final class Rendering {

  /** One for each thread: a compiler remembers parts of the schema. */
  private static final ThreadLocal<Compiler> COMPILER = ThreadLocal.withInitial(Compiler::new);

  private Rendering() {}

  /**
   * Compiles a lab.
   *
   * @param lock what {@code lab.lock.yaml} holds; empty where there is none
   */
  static Compilation of(String lab, String lock) {
    return of(lab, lock, Optional.empty());
  }

  static Compilation of(String lab, String lock, Optional<Phase> phase) {
    Map<String, String> files = new HashMap<>();
    files.put(Compiler.SPEC, lab);
    if (!lock.isEmpty()) {
      files.put(Compiler.LOCK, lock);
    }
    return COMPILER.get().compile(new MemoryWorkspace(files), new Options("lab", phase, 0));
  }

  /** Code, place and message of each error. */
  static List<String> errors(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .map(found -> found.code() + " " + found.primary().range() + " " + found.message())
        .toList();
  }
}
