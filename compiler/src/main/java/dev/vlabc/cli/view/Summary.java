package dev.vlabc.cli.view;

import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How many faults there are. Notes don't count.
 *
 * @param suppressed what the spec asked not to show
 */
public record Summary(long errors, long warnings, long suppressed) {

  public static Summary of(List<Diagnostic> shown, List<Diagnostic> suppressed) {
    return new Summary(
        count(Severity.ERROR, shown), count(Severity.WARNING, shown), suppressed.size());
  }

  private static long count(Severity severity, List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(found -> found.severity() == severity).count();
  }

  /** Whether it passes; strictly, warnings stop it too. */
  public boolean passes(boolean strict) {
    return errors == 0 && (warnings == 0 || !strict);
  }

  /** The verdict on a lab, on one line. */
  public String verdict(String lab, boolean strict) {
    String hidden = suppressed == 0 ? "" : ", " + suppressed + " suppressed";
    if (passes(strict)) {
      String with = warnings == 0 ? "" : ", with " + counted(warnings, "warning");
      return lab + " is fine" + with + hidden;
    }
    List<String> parts = new ArrayList<>();
    if (errors > 0) {
      parts.add(counted(errors, "error"));
    }
    if (warnings > 0) {
      parts.add(counted(warnings, "warning"));
    }
    String forbidden = errors == 0 ? ", which --strict forbids" : "";
    return String.join(", ", parts) + " in " + lab + forbidden + hidden;
  }

  /** {@code 1 error}, {@code 3 errors}. */
  public static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
