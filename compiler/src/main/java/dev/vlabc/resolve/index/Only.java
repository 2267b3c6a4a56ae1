package dev.vlabc.resolve.index;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The default of a reference is the only thing that fits; two are an error, never a guess. */
public final class Only {

  private final Diagnostics diagnostics;

  public Only(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Says that what is the only one to fit will not do. */
  public void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /**
   * What is looked for.
   *
   * @param kind such as {@code host}
   * @param where the place in which it was looked for, such as {@code the lab}
   * @param line the line that says which, such as {@code host: …}
   * @param declare how to get one, with the line to paste
   */
  public record Sought(String kind, String where, String line, String declare) {}

  /**
   * The one candidate. With none or several, a diagnostic.
   *
   * @param at where it was not written
   */
  public Optional<String> of(Sought sought, Collection<String> candidates, Range at) {
    List<String> sorted = List.copyOf(new TreeSet<>(candidates));
    if (sorted.size() == 1) {
      return Optional.of(sorted.getFirst());
    }
    diagnostics.add(sorted.isEmpty() ? none(sought, at) : several(sought, sorted, at));
    return Optional.empty();
  }

  private static Diagnostic none(Sought sought, Range at) {
    return Diagnostic.of(
            Code.VL0209,
            at,
            "this needs a " + sought.kind() + ", and " + sought.where() + " has none")
        .help(sought.declare());
  }

  private static Diagnostic several(Sought sought, List<String> fit, Range at) {
    String kind = sought.kind();
    return Diagnostic.of(
            Code.VL0207, at, "which " + kind + "? " + fit.size() + " fit and none is named")
        .note("fit: " + Diagnostic.listed(fit))
        .help("say which one: `" + sought.line().replace("…", fit.getFirst()) + "`");
  }
}
