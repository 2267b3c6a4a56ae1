package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.cli.view.Summary;
import dev.vlabc.intake.ImportedLab;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * An imported lab, and where its {@code lab.yaml} goes.
 *
 * @param source the file that it was made from
 * @param output the folder to write to; empty: {@code environments/<name>}
 */
record NewLab(ImportedLab lab, Path source, Optional<String> output) {

  static final String STANDARD_OUTPUT = "-";

  /** Whether it is printed, not written. */
  boolean isPrinted() {
    return output.filter(STANDARD_OUTPUT::equals).isPresent();
  }

  /** Its folder, with forward slashes. */
  String typed() {
    return output
        .filter(_ -> !isPrinted())
        .map(folder -> folder.replace('\\', '/').replaceAll("(?<=.)/+$", ""))
        .orElse("environments/" + lab.name());
  }

  /** The file, as people find it. */
  String shown() {
    return typed() + "/" + Compiler.SPEC;
  }

  String text() {
    String schema =
        output.isEmpty() ? "yaml-language-server: $schema=../../schema/lab.schema.json\n\n" : "";
    return lab.text(schema + "Imported from " + name() + ", a topology of containerlab.");
  }

  private String name() {
    return String.valueOf(source.getFileName()).replaceAll("\\p{Cntrl}", "?");
  }

  /** How large it is, in words. */
  String counted() {
    return Summary.counted(lab.nodes(), "node") + ", " + Summary.counted(lab.links(), "link");
  }

  /**
   * Puts it on the disk, all at once.
   *
   * @throws FailureException if there is one already, unless that is wanted
   */
  void write(boolean overAnother) {
    Path folder = folder();
    Path file = folder.resolve(Compiler.SPEC);
    if (!overAnother && Files.exists(file)) {
      throw new FailureException(
          shown() + " is there already; --force overwrites it, --output takes another folder");
    }
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve("." + Compiler.SPEC + "." + ProcessHandle.current().pid());
      try {
        Files.writeString(fresh, text());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (FileAlreadyExistsException e) {
      throw new FailureException("cannot write " + shown() + ": `" + typed() + "` is no folder");
    } catch (IOException e) {
      throw new FailureException("cannot write " + shown(), e);
    }
  }

  private Path folder() {
    try {
      return Path.of(typed());
    } catch (InvalidPathException e) {
      throw new FailureException("there can be no folder `" + typed() + "`");
    }
  }
}
