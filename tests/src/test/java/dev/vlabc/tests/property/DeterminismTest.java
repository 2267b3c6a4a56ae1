package dev.vlabc.tests.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files on any machine: two processes that agree on nothing else agree on every byte. */
class DeterminismTest {

  @TempDir private Path elsewhere;

  @Test
  void sameBytesEverywhere() throws IOException {
    ForkedJava english =
        ForkedJava.of(Fingerprints.class)
            .options("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC")
            .options("-Dfile.encoding=UTF-8")
            .in(Labs.root());
    ForkedJava turkish =
        ForkedJava.of(Fingerprints.class)
            .options("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu")
            .options("-Dfile.encoding=ISO-8859-1", "-Dline.separator=\r\n")
            .options("-Duser.name=other", "-Duser.home=" + elsewhere)
            .in(elsewhere);
    String environments = Labs.folder("quickstart").getParent().toString();
    try (ForkedJava.Running one = english.start(environments);
        ForkedJava.Running other = turkish.start(environments)) {
      SortedMap<String, String> expected = prints(one.output());
      SortedMap<String, String> found = prints(other.output());
      for (String lab : Labs.names()) {
        assertTrue(expected.containsKey(lab + " lab.lock.yaml"), lab + " was not compiled");
        assertEquals("", first(lab, expected, found), "differs first, of " + lab);
      }
      assertEquals(expected, found);
    }
  }

  /** Name of each file to what it holds, as a hash. */
  private static SortedMap<String, String> prints(String output) {
    SortedMap<String, String> prints = new TreeMap<>();
    List<String> odd = new ArrayList<>();
    for (String line : output.lines().toList()) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        odd.add(line);
      } else {
        prints.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    assertEquals(List.of(), odd);
    return prints;
  }

  private static String first(
      String lab, SortedMap<String, String> expected, SortedMap<String, String> found) {
    return expected.keySet().stream()
        .filter(file -> file.startsWith(lab + " "))
        .filter(file -> !expected.get(file).equals(found.get(file)))
        .findFirst()
        .orElse("");
  }

  /** The other process: prints the hash of everything that becomes of each environment. */
  static final class Fingerprints {

    private Fingerprints() {}

    public static void main(String[] arguments) {
      StringBuilder text = new StringBuilder();
      for (String lab : Labs.names()) {
        try {
          Fingerprint.lines(Path.of(arguments[0]), lab)
              .forEach(line -> text.append(line).append('\n'));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      System.out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }
}
