package dev.vlabc.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Short words for what the tests do with a folder. */
record Disk(Path root) {

  /** A tree of path and content in turn. */
  static FileTree tree(String... pathsAndContents) {
    FileTree.Builder tree = FileTree.builder();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      tree.add(pathsAndContents[i], pathsAndContents[i + 1], "lab.yaml:1:1");
    }
    return tree.build();
  }

  /** A tree of one script. */
  static FileTree script(String path, String content, boolean executable) {
    return FileTree.of(List.of(new GeneratedFile(path, content, executable, "lab.yaml:1:1")));
  }

  WriteReport write(FileTree tree) {
    return TreeWriter.write(tree, root, false);
  }

  WriteReport force(FileTree tree) {
    return TreeWriter.write(tree, root, true);
  }

  Disk put(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  boolean has(String path) {
    return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Everything below: files with their content, links with an arrow, empty folders with a slash.
   */
  SortedMap<String, String> content() {
    SortedMap<String, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        note(path, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }

  private void note(Path path, SortedMap<String, String> content) throws IOException {
    String name = root.relativize(path).toString();
    if (Files.isSymbolicLink(path)) {
      content.put(name, "-> " + Files.readSymbolicLink(path));
    } else if (Files.isRegularFile(path)) {
      content.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
    } else if (isEmptyFolder(path) && !path.equals(root)) {
      content.put(name + "/", "");
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  /** What {@link #content} is after a tree was written to an empty folder. */
  static SortedMap<String, String> written(FileTree tree) {
    SortedMap<String, String> content = new TreeMap<>();
    content.put(Manifest.PATH, Manifest.of(tree).text());
    for (GeneratedFile file : tree.files()) {
      content.put(file.path(), file.text());
    }
    return content;
  }
}
