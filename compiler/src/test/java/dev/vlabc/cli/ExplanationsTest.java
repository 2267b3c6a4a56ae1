package dev.vlabc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Code;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationsTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasAPage(Code code) {
    String page = Explanations.page(code).orElseThrow();
    assertEquals("# " + code + ": " + code.title(), page.lines().findFirst().orElseThrow());
    assertTrue(page.lines().skip(1).filter(line -> !line.isBlank()).count() > 3, page);
    assertTrue(page.contains("```"), "no example");
    assertTrue(page.lines().allMatch(line -> line.length() <= 100), "a line is too long");
  }

  @Test
  void everyPageHasACode() throws IOException, URISyntaxException {
    URL first =
        Objects.requireNonNull(ExplanationsTest.class.getResource("/dev/vlabc/explain/VL0101.md"));
    List<String> expected = Arrays.stream(Code.values()).map(code -> code + ".md").toList();
    try (Stream<Path> pages =
        Files.list(Objects.requireNonNull(Path.of(first.toURI()).getParent()))) {
      assertEquals(
          expected.stream().sorted().toList(),
          pages.map(page -> Objects.toString(page.getFileName())).sorted().toList());
    }
  }
}
