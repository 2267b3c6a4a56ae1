package dev.vlabc.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a folder with a tree, without writing. */
public final class TreeCheck {

  private final OutputFolder folder;
  private final List<Difference> found = new ArrayList<>();

  private TreeCheck(OutputFolder folder) {
    this.folder = folder;
  }

  /**
   * How a folder differs from a tree: the files in order, then what is stale, then the manifest. A
   * write that was not ended is not finished: call {@link Journal#finish} before.
   *
   * @throws OutputException if the disk refuses
   */
  public static List<Difference> compare(FileTree tree, Path folder) {
    TreeCheck check = new TreeCheck(new OutputFolder(folder));
    try {
      check.compare(tree);
    } catch (IOException e) {
      throw OutputException.of("read", folder, e);
    }
    return List.copyOf(check.found);
  }

  private void compare(FileTree tree) throws IOException {
    Manifest wanted = Manifest.of(tree);
    ManifestFile manifest = ManifestFile.read(folder);
    for (GeneratedFile file : tree.files()) {
      compare(file, wanted.entry(file.path()).orElseThrow().sha256());
    }
    if (manifest instanceof ManifestFile.Sound sound) {
      for (String path : sound.manifest().entries().keySet()) {
        if (tree.get(path).isEmpty() && folder.standing(path) instanceof Standing.Plain) {
          found.add(new Difference.Stale(path));
        }
      }
    }
    if (!manifest.holds(wanted)) {
      found.add(new Difference.ManifestDiffers(Manifest.PATH, reason(manifest)));
    }
  }

  private static String reason(ManifestFile manifest) {
    return switch (manifest) {
      case ManifestFile.Absent _ -> "is missing";
      case ManifestFile.Sound _ -> "is that of another tree";
      case ManifestFile.Malformed malformed -> "cannot be used: " + malformed.reason();
    };
  }

  private void compare(GeneratedFile file, String sha256) throws IOException {
    String path = file.path();
    switch (folder.standing(path)) {
      case Standing.Nothing _ -> found.add(new Difference.Missing(path));
      case Standing.Plain plain -> {
        if (!plain.sha256().equals(sha256)) {
          found.add(difference(path, file.content(), Files.readAllBytes(folder.file(path))));
        }
        if (folder.posix() && plain.executable() != file.executable()) {
          found.add(new Difference.ModeDiffers(path, file.executable()));
        }
      }
      case Standing.Folder _ -> found.add(new Difference.NotPlain(path, "is a folder"));
      case Standing.BelowFile below ->
          found.add(
              new Difference.NotPlain(
                  path, "needs a folder where `" + below.file() + "` is a file"));
      case Standing.Foreign foreign -> found.add(new Difference.NotPlain(path, foreign.what()));
    }
  }

  /** Of two contents that differ. */
  private static Difference difference(String path, byte[] expected, byte[] actual) {
    String[] wanted = lines(expected);
    String[] there = lines(actual);
    int line = 0;
    while (line < wanted.length && line < there.length && wanted[line].equals(there[line])) {
      line++;
    }
    return new Difference.Different(path, line + 1, decoded(wanted, line), decoded(there, line));
  }

  /** The lines with one character for each byte; after a last line end comes an empty line. */
  private static String[] lines(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1).split("\n", -1);
  }

  private static Optional<String> decoded(String[] lines, int line) {
    return line < lines.length
        ? Optional.of(
            new String(lines[line].getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
