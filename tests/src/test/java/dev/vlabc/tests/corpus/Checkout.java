package dev.vlabc.tests.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository that the tests run in. */
public final class Checkout {

  private Checkout() {}

  /** Its folder. */
  public static Path root() {
    return Path.of(System.getProperty("vlabc.root", "..")).toAbsolutePath().normalize();
  }

  /** A file or folder of it. */
  public static Path path(String path) {
    return root().resolve(path);
  }

  /** Other projects' data, which lies beside it where there is any. */
  public static Path shared() {
    return root().resolveSibling("shared");
  }

  /** What is in a folder, in order of the names; nothing where there is no folder. */
  public static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder, in order of their paths; none where there is no folder. */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
