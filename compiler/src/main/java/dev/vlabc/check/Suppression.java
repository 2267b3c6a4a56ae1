package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes out the warnings that the spec asks not to show, and says which request hides nothing. */
public final class Suppression {

  /**
   * One request.
   *
   * @param thing kind first, such as {@code cluster/needle}; empty: everywhere
   */
  public record Request(String code, Optional<String> thing, Range at) {}

  /** What is shown, and what was hidden. */
  public record Split(List<Diagnostic> shown, List<Diagnostic> hidden) {}

  private Suppression() {}

  public static Split apply(List<Request> requests, List<Diagnostic> found, Facts facts) {
    List<Diagnostic> shown = new ArrayList<>(found);
    List<Diagnostic> hidden = new ArrayList<>();
    for (Request request : requests) {
      List<Diagnostic> meant =
          shown.stream().filter(diagnostic -> means(request, diagnostic, facts)).toList();
      if (meant.isEmpty()) {
        shown.add(useless(request));
      }
      hidden.addAll(meant);
      shown.removeAll(meant);
    }
    return new Split(shown.stream().sorted().toList(), List.copyOf(hidden));
  }

  private static boolean means(Request request, Diagnostic diagnostic, Facts facts) {
    boolean code =
        diagnostic.code().name().equals(request.code()) && diagnostic.severity() != Severity.ERROR;
    return code
        && request
            .thing()
            .map(thing -> facts.place(path(thing)).equals(diagnostic.primary().range()))
            .orElse(true);
  }

  /** {@code component/spark/gardener} stands at {@code clusters/spark/components/gardener}. */
  private static Path path(String thing) {
    List<String> parts = List.of(thing.split("/", -1));
    return switch (parts.getFirst()) {
      case "component" -> inner("clusters", "components", parts);
      case "machine" -> inner("partitions", "machines", parts);
      default -> parts.size() == 2 ? Path.of(parts.get(0) + "s", parts.get(1)) : Path.ROOT;
    };
  }

  private static Path inner(String owners, String things, List<String> parts) {
    return parts.size() == 3 ? Path.of(owners, parts.get(1), things, parts.get(2)) : Path.ROOT;
  }

  private static Diagnostic useless(Request request) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.VL0604,
            request.at(),
            "this suppression of `" + request.code() + "` hides nothing");
    return Code.find(request.code()).isEmpty()
        ? diagnostic.help("there is no such code; `vlabc explain` lists them")
        : diagnostic.help("take it out, or mend its code or `at`; errors cannot be suppressed");
  }
}
