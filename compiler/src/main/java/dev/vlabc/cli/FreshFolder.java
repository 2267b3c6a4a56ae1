package dev.vlabc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that is filled all at once, or not at all. */
record FreshFolder(Path path, String shown) {

  /**
   * Refuses one that holds something, or that is none.
   *
   * @throws FailureException if so
   */
  void refuseFilled() {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
      throw new FailureException("`" + shown + "` is there already, and no folder");
    }
    if (Files.isDirectory(path) && !isEmpty()) {
      throw new FailureException(
          "`" + shown + "` holds files already; a new lab wants a folder of its own");
    }
  }

  private boolean isEmpty() {
    try (Stream<Path> children = Files.list(path)) {
      return children.findAny().isEmpty();
    } catch (IOException e) {
      throw new FailureException("cannot look into " + shown, e);
    }
  }

  /**
   * Fills it.
   *
   * @param files path to text
   * @throws FailureException if that cannot be; then all is as it was, but for empty folders above
   */
  void fill(Map<String, String> files) {
    Path whole = path.toAbsolutePath().normalize();
    Path staged =
        whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try {
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path target = staged.resolve(file.getKey());
          Files.createDirectories(target.getParent());
          Files.writeString(target, file.getValue());
        }
        Files.deleteIfExists(whole);
        Files.move(staged, whole, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        remove(staged);
      }
    } catch (IOException e) {
      throw new FailureException("cannot write " + shown, e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      below.sorted(Comparator.reverseOrder()).forEach(FreshFolder::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
