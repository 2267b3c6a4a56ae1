package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The lock of an environment on the disk.
 *
 * @param text empty where there is none
 */
record LockFile(Environment environment, Optional<String> text) {

  static LockFile read(Environment environment) {
    try {
      byte[] bytes = Files.readAllBytes(path(environment));
      return new LockFile(environment, Optional.of(new String(bytes, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      return new LockFile(environment, Optional.empty());
    } catch (IOException e) {
      throw new FailureException("cannot read " + environment.file(Compiler.LOCK), e);
    }
  }

  private static Path path(Environment environment) {
    return environment.folder().resolve(Compiler.LOCK);
  }

  /** As people find it. */
  String shown() {
    return environment.file(Compiler.LOCK);
  }

  boolean holds(String wanted) {
    return text.filter(wanted::equals).isPresent();
  }

  /** Puts another text into its place, all at once. */
  void write(String wanted) {
    Path file = path(environment);
    try {
      Path fresh = file.resolveSibling("." + Compiler.LOCK + "." + ProcessHandle.current().pid());
      try {
        Files.writeString(fresh, wanted);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new FailureException("cannot write " + shown(), e);
    }
  }

  /** That it differs from what the spec needs, as a fault. */
  Diagnostic outOfDate(String wanted) {
    SourceFile file = new SourceFile(environment.name() + "/" + Compiler.LOCK, text.orElse(""));
    Diagnostic fault =
        text.isEmpty()
            ? Diagnostic.of(Code.VL0408, specification().whole(), "the lab has no lock file yet")
            : firstDifference(wanted, file);
    return fault.help("run `vlabc render` without `--locked`, and commit the lock file");
  }

  private SourceFile specification() {
    return new SourceFile(environment.name() + "/" + Compiler.SPEC, "");
  }

  private static Diagnostic firstDifference(String wanted, SourceFile file) {
    List<String> expected = wanted.lines().toList();
    List<String> found = file.text().lines().toList();
    int line = 0;
    while (line < expected.size()
        && line < found.size()
        && expected.get(line).equals(found.get(line))) {
      line++;
    }
    return Diagnostic.of(
            Code.VL0408, file.whole(), "the lock file is not the one that the spec needs")
        .note("found: " + lineOf(found, line))
        .note("expected: " + lineOf(expected, line));
  }

  private static String lineOf(List<String> lines, int index) {
    return index < lines.size()
        ? "`" + lines.get(index).strip() + "` in line " + (index + 1)
        : "no more lines";
  }
}
