package dev.vlabc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vlabc.output.FileTree;
import dev.vlabc.output.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Expected trees, in {@code src/test/resources/dev/vlabc/emit/<name>}. With {@code
 * -Dgolden.update=true} they are written anew, and the test fails all the same.
 */
final class Golden {

  private Golden() {}

  /** The folder of the repository. */
  static Path root() {
    return Path.of(System.getProperty("vlabc.root", "."));
  }

  static void check(String name, FileTree actual) {
    Path folder = root().resolve("compiler/src/test/resources/dev/vlabc/emit").resolve(name);
    Map<String, String> found = new TreeMap<>();
    for (GeneratedFile file : actual.files()) {
      found.put(file.path(), file.text());
    }
    Map<String, String> expected = read(folder);
    if (Boolean.getBoolean("golden.update") && !found.equals(expected)) {
      write(folder, expected, found);
      fail("written anew: " + folder);
    }
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((path, text) -> assertEquals(text, found.get(path), path));
  }

  private static Map<String, String> read(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static void write(Path folder, Map<String, String> old, Map<String, String> texts) {
    try {
      for (String path : old.keySet()) {
        Files.delete(folder.resolve(path));
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = folder.resolve(text.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
