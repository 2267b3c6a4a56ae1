package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vlabc.Compilation;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.output.TreeWriter;
import dev.vlabc.output.WriteReport;
import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Lab;
import dev.vlabc.tests.corpus.Labs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The trees of all good labs of the repository, written to a folder.
 *
 * @param files all that was written, the manifests too
 */
record Trees(Path folder, List<Path> files) {

  static Trees writtenTo(Path folder) {
    List<Lab> labs = new ArrayList<>(Labs.environments());
    labs.addAll(Labs.good());
    labs.forEach(lab -> write(lab, folder.resolve(lab.shown())));
    return new Trees(folder, Checkout.files(folder));
  }

  private static void write(Lab lab, Path folder) {
    Compilation made = lab.compile();
    if (made.tree().isEmpty()) {
      fail(lab + " has no tree:\n" + DiagnosticText.plain().all(made.diagnostics()));
    }
    WriteReport report = TreeWriter.write(made.tree().get(), folder, false);
    assertFalse(report.blocked(), () -> lab + " was not written: " + report);
  }

  /** Those whose names end so; fails where there are none, for then nothing would be tested. */
  List<Path> ending(String... ends) {
    List<Path> found =
        files.stream()
            .filter(file -> List.of(ends).stream().anyMatch(file.toString()::endsWith))
            .toList();
    assertFalse(found.isEmpty(), () -> "no " + String.join(", no ", ends));
    return found;
  }

  /** The path of a file in the folder. */
  String shown(Path file) {
    return folder.relativize(file).toString();
  }
}
