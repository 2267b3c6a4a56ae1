package dev.vlabc.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.cli.Main;
import dev.vlabc.tests.property.ForkedJava;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Libraries that are slow to load are not loaded by those who need none. */
class StartupTest {

  private static final Path ROOT =
      Path.of(System.getProperty("vlabc.root", "..")).toAbsolutePath().normalize();

  @Test
  void versionNeedsNoLibrary() throws IOException {
    String output = run("--version");
    assertTrue(output.contains("vlabc "), output);
    assertEquals(
        List.of(),
        loaded(
            output, "tools.jackson.", "com.networknt.", "io.pebbletemplates.", "org.snakeyaml."));
  }

  /** Where a lab has components of its own, their templates are tried. */
  @Test
  void goodLabNeedsNeitherValidatorNorTemplates() throws IOException {
    String output = run("validate", "environments/virtual-lab");
    assertTrue(loaded(output, "dev.vlabc.schema.Acceptance").size() > 0, "nothing was validated");
    assertEquals(List.of(), loaded(output, "com.networknt.", "io.pebbletemplates."));
  }

  private static String run(String... arguments) throws IOException {
    try (ForkedJava.Running vlabc =
        ForkedJava.of(Main.class)
            .options("-Xlog:class+load:stdout", "-Xshare:auto")
            .in(ROOT)
            .start(arguments)) {
      return vlabc.output();
    }
  }

  /** The classes that were loaded and whose names begin so. */
  private static List<String> loaded(String output, String... prefixes) {
    return output
        .lines()
        .filter(line -> line.contains("[class,load]"))
        .map(line -> line.substring(line.lastIndexOf(']') + 1).strip())
        .filter(name -> List.of(prefixes).stream().anyMatch(name::startsWith))
        .toList();
  }
}
