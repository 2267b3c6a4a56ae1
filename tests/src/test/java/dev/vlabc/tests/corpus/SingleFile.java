package dev.vlabc.tests.corpus;

import dev.vlabc.Compiler;
import dev.vlabc.source.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An environment that is one file, whatever the file is called.
 *
 * @param shown its path as people see it
 */
record SingleFile(Path file, String shown) implements Workspace {

  @Override
  public Optional<byte[]> read(String path) {
    if (!path.equals(Compiler.SPEC)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SortedSet<String> list(String folder) {
    return new TreeSet<>();
  }

  @Override
  public String display(String path) {
    return path.equals(Compiler.SPEC) ? shown : shown + "/" + path;
  }
}
