package dev.vlabc.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The folder that a tree is written to, as it is on the disk. Symbolic links in it are seen, never
 * followed; the folder itself may be reached through one.
 */
record OutputFolder(Path root) {

  OutputFolder {
    root = root.toString().isEmpty() ? root.resolve(".") : root;
  }

  Path own() {
    return root.resolve(PathRules.OWN_FOLDER);
  }

  Path manifest() {
    return root.resolve(Manifest.PATH);
  }

  Path stage() {
    return own().resolve("stage");
  }

  Path journal() {
    return own().resolve("journal.json");
  }

  Path file(String path) {
    try {
      return root.resolve(path);
    } catch (InvalidPathException e) {
      throw new OutputException(
          root, "cannot write `" + path + "`: this system's locale has no such characters");
    }
  }

  boolean posix() {
    return root.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Sees to it that vlabc's own folder, where there is one, lies in this one.
   *
   * @throws OutputException if it is a link or a file
   */
  void checkOwn() throws IOException {
    Optional<BasicFileAttributes> own = attributes(own());
    if (own.isPresent() && !own.get().isDirectory()) {
      throw new OutputException(
          own(), "cannot write to `" + root + "`: `" + own() + "` is not a folder");
    }
  }

  /** What stands where that file belongs. */
  Standing standing(String path) throws IOException {
    return standing(path, Set.of());
  }

  /**
   * The same for those who look at many files.
   *
   * @param folders that have been seen to be folders
   */
  Standing standing(String path, Set<String> folders) throws IOException {
    for (String folder : PathRules.folders(path)) {
      if (folders.contains(folder)) {
        continue;
      }
      Optional<BasicFileAttributes> found = attributes(file(folder));
      if (found.isEmpty()) {
        return new Standing.Nothing();
      }
      if (!found.get().isDirectory()) {
        return found.get().isRegularFile()
            ? new Standing.BelowFile(folder)
            : new Standing.Foreign("lies below `" + folder + "`, which " + kind(found.get()));
      }
    }
    Optional<BasicFileAttributes> found = attributes(file(path));
    return found.isEmpty() ? new Standing.Nothing() : standing(path, found.get());
  }

  private Standing standing(String path, BasicFileAttributes found) throws IOException {
    if (found.isDirectory()) {
      return new Standing.Folder();
    }
    if (!found.isRegularFile()) {
      return new Standing.Foreign(kind(found));
    }
    return new Standing.Plain(Sha256.of(file(path)), executable(file(path)));
  }

  private static String kind(BasicFileAttributes found) {
    return found.isSymbolicLink() ? "is a symbolic link" : "is neither a file nor a folder";
  }

  private boolean executable(Path file) throws IOException {
    return posix()
        && Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
            .permissions()
            .contains(PosixFilePermission.OWNER_EXECUTE);
  }

  /** Gives a file the mode of a manifest's entry, where the system has modes. */
  void setMode(Path file, boolean executable) throws IOException {
    if (posix()) {
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** The paths of all that lies in a folder, except folders with something in them. */
  SortedSet<String> leaves(String folder) throws IOException {
    SortedSet<String> leaves = new TreeSet<>();
    Files.walkFileTree(
        file(folder),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return leaf(file);
          }

          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
              throws IOException {
            try (var content = Files.newDirectoryStream(inner)) {
              return content.iterator().hasNext() ? FileVisitResult.CONTINUE : leaf(inner);
            }
          }

          private FileVisitResult leaf(Path path) {
            leaves.add(root.relativize(path).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
          }
        });
    return leaves;
  }

  /** Throws away what was staged and never came to a journal, or is done with. */
  void dropStage() throws IOException {
    if (attributes(stage()).isEmpty()) {
      return;
    }
    Files.walkFileTree(
        stage(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
