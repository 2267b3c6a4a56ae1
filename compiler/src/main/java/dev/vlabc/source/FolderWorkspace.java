package dev.vlabc.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A folder on disk. Symbolic links that lead out of it are as good as absent. */
public final class FolderWorkspace implements Workspace {

  private final Path root;
  private final String shown;

  /**
   * @param root an existing folder
   * @param shown how people name it; put before every displayed path, may be empty
   */
  public FolderWorkspace(Path root, String shown) {
    this.root = root.toAbsolutePath().normalize();
    this.shown = shown;
  }

  @Override
  public Optional<byte[]> read(String path) {
    Path file = root.resolve(path).normalize();
    if (!inside(file) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + display(path), e);
    }
  }

  private boolean inside(Path file) {
    if (!file.startsWith(root) || !Files.exists(file)) {
      return false;
    }
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot resolve " + file, e);
    }
  }

  @Override
  public SortedSet<String> list(String folder) {
    SortedSet<String> found = new TreeSet<>();
    Path start = root.resolve(folder).normalize();
    if (!start.startsWith(root) || !Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
      return found;
    }
    try {
      Files.walkFileTree(start, new Collector(found));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + display(folder), e);
    }
    return found;
  }

  private final class Collector extends SimpleFileVisitor<Path> {

    private final SortedSet<String> found;

    Collector(SortedSet<String> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        found.add(root.relativize(file).toString().replace('\\', '/'));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public String display(String path) {
    return shown.isEmpty() ? path : shown + "/" + path;
  }
}
