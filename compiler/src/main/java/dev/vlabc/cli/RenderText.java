package dev.vlabc.cli;

import dev.vlabc.cli.view.Summary;
import dev.vlabc.output.Difference;
import dev.vlabc.output.Refused;
import dev.vlabc.output.WriteReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rendering came to, in lines for people. */
final class RenderText {

  private RenderText() {}

  static List<String> lines(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Faulty faulty ->
          List.of(
              faulty.summary().verdict(faulty.environment().typed(), false)
                  + ": nothing was written");
      case Outcome.Rendered rendered -> lines(rendered);
      case Outcome.Compared compared -> lines(compared);
    };
  }

  private static List<String> lines(Outcome.Rendered rendered) {
    Destination destination = rendered.destination();
    WriteReport report = rendered.report();
    List<String> lines = new ArrayList<>();
    if (rendered.dry()) {
      report.created().forEach(path -> lines.add("would create " + destination.shown(path)));
      report.changed().forEach(path -> lines.add("would change " + destination.shown(path)));
      report.deleted().forEach(path -> lines.add("would delete " + destination.shown(path)));
    }
    report.refused().forEach(refused -> lines.add(refusal(refused, destination)));
    report
        .overridden()
        .forEach(
            path -> lines.add(destination.shown(path.path()) + " " + path.reason() + "; forced"));
    if (rendered.lockChanged()) {
      lines.add((rendered.dry() ? "would write " : "wrote ") + rendered.lock().shown());
    }
    lines.add(
        report.blocked()
            ? destination.shown() + ": nothing was written"
            : destination.shown() + ": " + (rendered.dry() ? "dry run, " : "") + counts(report));
    return lines;
  }

  private static String refusal(Refused refused, Destination destination) {
    String remedy = refused.forceable() ? "; --force overrides that" : "";
    return destination.shown(refused.path()) + " " + refused.reason() + remedy;
  }

  private static String counts(WriteReport report) {
    List<String> parts = new ArrayList<>();
    count(report.created(), "new").ifPresent(parts::add);
    count(report.changed(), "changed").ifPresent(parts::add);
    count(report.deleted(), "deleted").ifPresent(parts::add);
    String left = report.unchanged().size() == 1 ? "as it was" : "as they were";
    count(report.unchanged(), left).ifPresent(parts::add);
    return parts.isEmpty() ? "no files" : String.join(", ", parts);
  }

  private static Optional<String> count(List<String> paths, String what) {
    return paths.isEmpty() ? Optional.empty() : Optional.of(paths.size() + " " + what);
  }

  private static List<String> lines(Outcome.Compared compared) {
    Destination destination = compared.destination();
    List<String> lines = new ArrayList<>();
    compared.differences().forEach(difference -> add(difference, destination, lines));
    if (compared.lockDiffers()) {
      String lock = compared.lock().shown();
      lines.add(
          compared.lock().text().isPresent()
              ? lock + " is not the one that the spec needs"
              : lock + " is missing");
    }
    lines.add(verdict(compared));
    return lines;
  }

  private static String verdict(Outcome.Compared compared) {
    String shown = compared.destination().shown();
    if (!compared.present()) {
      return shown
          + " is not there, only the lock was compared: "
          + (compared.lockDiffers() ? "it differs" : "it is up to date");
    }
    return compared.status() == ExitStatus.OK
        ? shown + " is up to date"
        : shown + ": " + differences(compared) + "; `vlabc render` brings it up to date";
  }

  private static String differences(Outcome.Compared compared) {
    int count = compared.differences().size() + (compared.lockDiffers() ? 1 : 0);
    return Summary.counted(count, "difference");
  }

  private static void add(Difference difference, Destination destination, List<String> lines) {
    String path = destination.shown(difference.path());
    switch (difference) {
      case Difference.Missing _ -> lines.add(path + " is missing");
      case Difference.Stale _ -> lines.add(path + " is no longer generated");
      case Difference.ModeDiffers mode ->
          lines.add(path + (mode.executable() ? " is not executable" : " is executable"));
      case Difference.NotPlain other -> lines.add(path + " " + other.reason());
      case Difference.ManifestDiffers manifest -> lines.add(path + " " + manifest.reason());
      case Difference.Different different -> {
        lines.add(path + ":" + different.line() + " differs");
        lines.add("    found:    " + different.actual().orElse("the end of the file"));
        lines.add("    expected: " + different.expected().orElse("the end of the file"));
      }
    }
  }
}
