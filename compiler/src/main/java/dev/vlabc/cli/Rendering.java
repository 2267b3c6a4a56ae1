package dev.vlabc.cli;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.cli.view.Summary;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.output.Difference;
import dev.vlabc.output.FileTree;
import dev.vlabc.output.Journal;
import dev.vlabc.output.TreeCheck;
import dev.vlabc.output.TreeWriter;
import dev.vlabc.output.WriteReport;
import dev.vlabc.value.Phase;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Compiles labs and brings the disk in line, or says how it differs.
 *
 * @param instance 0 for the lab itself, whose lock is pinned; else a copy, whose lock is not
 */
record Rendering(
    Mode mode,
    boolean locked,
    boolean force,
    Optional<String> chosen,
    Optional<Phase> phase,
    int instance) {

  /** What is done with the files. */
  enum Mode {
    WRITE,
    PREVIEW,
    CHECK
  }

  Outcome render(Environment environment, Compiler compiler, Report report) {
    Compilation made =
        compiler.compile(environment.workspace(), environment.options(phase, instance));
    LockFile lock = LockFile.read(environment);
    List<Diagnostic> found = new ArrayList<>(made.diagnostics());
    boolean lockDiffers =
        instance == 0 && made.lockText().filter(text -> !lock.holds(text)).isPresent();
    if (locked && lockDiffers) {
      found.add(lock.outOfDate(made.lockText().orElseThrow()));
      Collections.sort(found);
    }
    Optional<FileTree> rendered = made.tree();
    rendered.ifPresent(tree -> found.addAll(made.leaks(tree)));
    Summary summary = report.add(environment, found, made.suppressed());
    if (!summary.passes(false)) {
      return new Outcome.Faulty(environment, summary);
    }
    Destination destination = Destination.of(environment, made.plan().orElseThrow(), chosen);
    FileTree tree = rendered.orElseThrow();
    return switch (mode) {
      case CHECK -> check(tree, destination, lock, lockDiffers);
      case PREVIEW -> preview(tree, destination, lock, lockDiffers);
      case WRITE ->
          write(tree, destination, lock, lockDiffers ? made.lockText() : Optional.empty());
    };
  }

  private Outcome check(
      FileTree tree, Destination destination, LockFile lock, boolean lockDiffers) {
    boolean present = finishLastWrite(destination);
    List<Difference> differences =
        present ? TreeCheck.compare(tree, destination.folder()) : List.of();
    return new Outcome.Compared(destination, lock, present, differences, lockDiffers);
  }

  private Outcome preview(
      FileTree tree, Destination destination, LockFile lock, boolean lockDiffers) {
    finishLastWrite(destination);
    WriteReport report = TreeWriter.preview(tree, destination.folder(), force);
    return new Outcome.Rendered(destination, lock, report, lockDiffers, true);
  }

  /** The lock comes last: as long as it is old, the next run grants the same places again. */
  private Outcome write(
      FileTree tree, Destination destination, LockFile lock, Optional<String> lockText) {
    WriteReport report = TreeWriter.write(tree, destination.folder(), force);
    boolean lockWritten = !report.blocked() && lockText.isPresent();
    if (lockWritten) {
      lock.write(lockText.orElseThrow());
    }
    return new Outcome.Rendered(destination, lock, report, lockWritten, false);
  }

  /** Whether the folder is there; a write to it that was cut off is ended first. */
  private static boolean finishLastWrite(Destination destination) {
    boolean present = Files.isDirectory(destination.folder());
    if (present) {
      Journal.finish(destination.folder());
    }
    return present;
  }
}
