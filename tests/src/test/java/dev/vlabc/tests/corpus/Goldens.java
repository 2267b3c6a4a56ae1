package dev.vlabc.tests.corpus;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files that hold what is expected. One that is missing is written, and with {@code
 * -Dgolden.update=true} one that differs is written anew; the test fails all the same, so that
 * somebody reads what was written.
 *
 * <p>Who reads it and finds it wrong deletes it and writes why into a file of the same name with
 * {@code .rejected} behind it: the test fails with these words until that file is gone.
 */
public final class Goldens {

  private Goldens() {}

  /** Fails where a file doesn't hold that text. */
  public static void check(Path file, String actual) {
    refuseRejected(file, actual);
    SortedMap<String, byte[]> texts = new TreeMap<>();
    texts.put(String.valueOf(file.getFileName()), actual.getBytes(StandardCharsets.UTF_8));
    SortedMap<String, byte[]> expected = new TreeMap<>();
    if (Files.isRegularFile(file)) {
      expected.put(texts.firstKey(), bytes(file));
    }
    check(folder(file), expected, texts);
  }

  /** Fails where a folder doesn't hold these files, byte by byte, and no others. */
  public static void check(Path folder, SortedMap<String, byte[]> actual) {
    refuseRejected(folder, String.join("\n", actual.keySet()));
    SortedMap<String, byte[]> expected = new TreeMap<>();
    for (Path file : Checkout.files(folder)) {
      expected.put(folder.relativize(file).toString().replace('\\', '/'), bytes(file));
    }
    check(folder, expected, actual);
  }

  private static void refuseRejected(Path golden, String actual) {
    Path reason = golden.resolveSibling(golden.getFileName() + ".rejected");
    if (Files.isRegularFile(reason)) {
      String shown = Checkout.root().relativize(golden).toString();
      fail(shown + " is rejected: " + Checkout.read(reason) + "\n" + actual);
    }
  }

  private static void check(
      Path folder, SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    StringBuilder differences = new StringBuilder();
    SortedSet<String> paths = new TreeSet<>(expected.keySet());
    paths.addAll(actual.keySet());
    for (String path : paths) {
      differences.append(difference(path, expected.get(path), actual.get(path)));
    }
    if (differences.isEmpty()) {
      return;
    }
    String shown = Checkout.root().relativize(folder).toString().replace('\\', '/');
    String head = "in " + shown + ":\n";
    if (expected.isEmpty() || Boolean.getBoolean("golden.update")) {
      write(folder, expected.keySet(), actual);
      head = "written anew, read it before you commit it, " + head;
    }
    fail(head + differences);
  }

  private static String difference(String path, byte[] expected, byte[] actual) {
    if (expected == null) {
      return "not expected: " + path + "\n" + UnifiedDiff.of(path, "", text(actual));
    }
    if (actual == null) {
      return "expected, but missing: " + path + "\n";
    }
    if (Arrays.equals(expected, actual)) {
      return "";
    }
    String diff = UnifiedDiff.of(path, text(expected), text(actual));
    return diff.isEmpty() ? "other bytes, which are no text: " + path + "\n" : diff;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(Path folder, Iterable<String> old, SortedMap<String, byte[]> contents) {
    try {
      for (String path : old) {
        Files.delete(folder.resolve(path));
      }
      for (String path : contents.keySet()) {
        Path file = folder.resolve(path);
        Files.createDirectories(folder(file));
        Files.write(file, contents.get(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Path file) {
    return file.resolveSibling("").normalize();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
