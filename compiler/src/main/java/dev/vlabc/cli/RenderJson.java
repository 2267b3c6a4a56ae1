package dev.vlabc.cli;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Sequence;
import dev.vlabc.output.Difference;
import dev.vlabc.output.Refused;
import dev.vlabc.output.WriteReport;
import java.util.List;

/** What rendering came to, for machines. Fields are only ever added. */
final class RenderJson {

  private RenderJson() {}

  static Mapping of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Faulty faulty ->
          Mapping.builder()
              .put("environment", faulty.environment().typed())
              .put("result", "faulty")
              .build();
      case Outcome.Rendered rendered -> of(rendered);
      case Outcome.Compared compared -> of(compared);
    };
  }

  private static Mapping of(Outcome.Rendered rendered) {
    WriteReport report = rendered.report();
    String done = rendered.dry() ? "previewed" : "written";
    return Mapping.builder()
        .put("environment", rendered.lock().environment().typed())
        .put("result", report.blocked() ? "refused" : done)
        .put("folder", rendered.destination().shown())
        .put("created", Sequence.ofTexts(report.created()))
        .put("changed", Sequence.ofTexts(report.changed()))
        .put("deleted", Sequence.ofTexts(report.deleted()))
        .put("unchanged", Sequence.ofTexts(report.unchanged()))
        .put("refused", refused(report.refused()))
        .put("overridden", refused(report.overridden()))
        .put("lockChanged", rendered.lockChanged())
        .build();
  }

  private static Sequence refused(List<Refused> refused) {
    return Sequence.of(
        refused.stream()
            .map(
                file ->
                    Mapping.builder()
                        .put("path", file.path())
                        .put("reason", file.reason())
                        .put("forceable", file.forceable())
                        .build())
            .toList());
  }

  private static Mapping of(Outcome.Compared compared) {
    return Mapping.builder()
        .put("environment", compared.lock().environment().typed())
        .put("result", compared.status() == ExitStatus.OK ? "same" : "different")
        .put("folder", compared.destination().shown())
        .put("present", compared.present())
        .put(
            "differences",
            Sequence.of(compared.differences().stream().map(RenderJson::difference).toList()))
        .put("lockDiffers", compared.lockDiffers())
        .build();
  }

  private static Mapping difference(Difference difference) {
    Mapping.Builder json = Mapping.builder().put("path", difference.path());
    return switch (difference) {
      case Difference.Missing _ -> json.put("kind", "missing").build();
      case Difference.Stale _ -> json.put("kind", "stale").build();
      case Difference.ModeDiffers mode ->
          json.put("kind", "mode").put("executable", mode.executable()).build();
      case Difference.NotPlain other ->
          json.put("kind", "not-plain").put("reason", other.reason()).build();
      case Difference.ManifestDiffers manifest ->
          json.put("kind", "manifest").put("reason", manifest.reason()).build();
      case Difference.Different different ->
          json.put("kind", "different")
              .put("line", different.line())
              .putIfPresent("expected", different.expected())
              .putIfPresent("found", different.actual())
              .build();
    };
  }
}
