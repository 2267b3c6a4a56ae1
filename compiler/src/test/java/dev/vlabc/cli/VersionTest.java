package dev.vlabc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {

  private static final List<String> HEAVY =
      List.of("tools.jackson.", "io.pebbletemplates.", "org.snakeyaml.", "com.networknt.");

  @Test
  void itIsPrinted() {
    ConsoleRun run = ConsoleRun.of("--version");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("vlabc "), run.out());
    assertEquals(run, ConsoleRun.of("-V"));
    assertEquals(run, ConsoleRun.of("--color", "never", "--version"));
  }

  @Test
  void noLibraryIsLoadedForIt() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--version")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertTrue(output.contains(Main.class.getName()), "classes are listed");
    for (String heavy : HEAVY) {
      assertFalse(output.contains(heavy), heavy);
    }
  }
}
