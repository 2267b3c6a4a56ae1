package dev.vlabc.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vlabc.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every diagnostic and every source file of this repository has. */
class CodesTest {

  private static final Path ROOT = Path.of(System.getProperty("vlabc.root", ".."));

  private static final Path PAGES = Path.of("compiler/src/main/resources/dev/vlabc/explain");

  /** Codes without a case in tests/bad or tests/import, each with the reason. */
  private static final Map<Code, String> WITHOUT_CASE = Map.of();

  private static final Pattern CASE = Pattern.compile("(VL[0-9]{4})-.*");

  private static final int LONGEST = 350;

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(\\w*(Util|Utils|Helper|Helpers|Manager|Impl)|Base\\w+|\\w+Base|Abstract\\w+)");

  private static final Pattern ASSERTION =
      Pattern.compile("\\b(assert[A-Z]\\w*|fail|verify|said|has|poisoned|expect\\w*|check)\\(");

  @Test
  void everyCodeIsExplained() throws IOException {
    assertEquals(codes(), names(ROOT.resolve(PAGES), ".md"));
    for (Code code : Code.values()) {
      String page = Files.readString(ROOT.resolve(PAGES).resolve(code + ".md"));
      assertFalse(page.strip().lines().count() < 3, "the page of " + code + " says little");
    }
  }

  @Test
  void everyCodeHasACase() throws IOException {
    SortedSet<String> expected = codes();
    WITHOUT_CASE.keySet().forEach(code -> expected.remove(code.name()));
    SortedSet<String> cases = new TreeSet<>();
    for (String folder : List.of("tests/bad", "tests/import")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files
            .map(file -> file.getFileName().toString())
            .map(CASE::matcher)
            .filter(Matcher::matches)
            .forEach(name -> cases.add(name.group(1)));
      }
    }
    assertEquals(expected, cases);
  }

  private static SortedSet<String> codes() {
    return Arrays.stream(Code.values())
        .map(Code::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedSet<String> names(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void namesSaySomething() throws IOException {
    List<String> empty = new ArrayList<>();
    for (Path source : sources()) {
      String name = source.getFileName().toString().replace(".java", "");
      if (SAYS_NOTHING.matcher(name).matches()) {
        empty.add(ROOT.relativize(source).toString());
      }
    }
    assertEquals(List.of(), empty);
  }

  @Test
  void noFileIsLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources()) {
      int lines = Files.readAllLines(source).size();
      if (lines > LONGEST) {
        tooLong.add(ROOT.relativize(source) + " has " + lines + " lines");
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void everyTestAsserts() throws IOException {
    List<String> without = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      boolean test = text.contains("@Test") || text.contains("@ParameterizedTest");
      if (test && !ASSERTION.matcher(text).find()) {
        without.add(ROOT.relativize(source).toString());
      }
    }
    assertEquals(List.of(), without);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("compiler", "tests")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    assertFalse(sources.isEmpty(), "no source was found");
    return sources;
  }
}
