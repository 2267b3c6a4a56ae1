package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.vlabc.Compilation;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.output.TreeWriter;
import dev.vlabc.output.WriteReport;
import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Lab;
import dev.vlabc.tests.corpus.Labs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The trees of all good labs of the repository, written to a folder.
 *
 * @param labs the folder of each
 * @param files all that was written, the manifests too
 */
record Trees(Path folder, List<Path> labs, List<Path> files) {

  static Trees writtenTo(Path folder) {
    List<Lab> labs = new ArrayList<>(Labs.environments());
    labs.addAll(Labs.good());
    labs.forEach(lab -> write(lab, folder.resolve(lab.shown())));
    List<Path> folders = labs.stream().map(lab -> folder.resolve(lab.shown())).toList();
    return new Trees(folder, folders, Checkout.files(folder));
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

  /** The folders of the labs that some cluster's Flux follows. */
  List<Path> followed() {
    return skippingNone(
        "flux/", labs.stream().filter(lab -> Files.isDirectory(lab.resolve("flux"))).toList());
  }

  /** As {@link #ending}, for what no lab may have yet: then the test is skipped, by name. */
  List<Path> endingIfAny(String end) {
    return skippingNone(end, files.stream().filter(file -> file.toString().endsWith(end)).toList());
  }

  private static List<Path> skippingNone(String what, List<Path> found) {
    assumeFalse(found.isEmpty(), () -> "no lab is rendered with " + what);
    return found;
  }

  /** The path of a file in the folder. */
  String shown(Path file) {
    return folder.relativize(file).toString();
  }
}
