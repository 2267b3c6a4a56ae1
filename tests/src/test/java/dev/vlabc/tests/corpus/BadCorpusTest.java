package dev.vlabc.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Labs with a fault, and the report that people read. A case is {@code VLnnnn-fault.yaml} with
 * {@code VLnnnn-fault.expected} beside it, or a folder that also holds what else the fault needs,
 * with a file {@code expected}. The guilty line may be marked: {@code # <- here}. Cases that show
 * several faults together are called {@code all-…}, and there a mark is followed by its code.
 */
final class BadCorpusTest {

  private static final int CODE_LENGTH = "VLnnnn".length();

  @TestFactory
  Stream<DynamicTest> reportsTheFaultAsExpected() {
    return Labs.bad().stream().map(lab -> dynamicTest(lab.name(), () -> reportsAsExpected(lab)));
  }

  /** But for the codes of imports, see {@link ImportCorpusTest}. */
  @Test
  void everyCodeHasACase() {
    SortedSet<String> without = texts(List.of(Code.values()), Code::name);
    without.removeIf(code -> code.startsWith("VL07"));
    Labs.bad().forEach(lab -> without.removeIf(code -> lab.name().startsWith(code + "-")));
    assertTrue(without.isEmpty(), () -> "tests/bad has no case of " + without);
  }

  @Test
  void everyExpectedReportHasACase() {
    List<Path> known = Labs.bad().stream().map(BadCorpusTest::expected).toList();
    List<Path> alone =
        Checkout.files(Checkout.path("tests/bad")).stream()
            .filter(file -> file.toString().endsWith("expected") && !known.contains(file))
            .toList();
    assertEquals(List.of(), alone);
  }

  private static void reportsAsExpected(Lab lab) {
    String report = report(lab);
    assertEquals(report, report(lab), "the second time");
    if (lab.name().startsWith("all-")) {
      reportsAllMarked(lab, Reported.in(report));
    } else {
      reportsOnly(lab.name().substring(0, CODE_LENGTH), lab, Reported.in(report));
    }
    Goldens.check(expected(lab), report);
  }

  private static Path expected(Lab lab) {
    return lab.isFolder()
        ? lab.path().resolve("expected")
        : lab.path().resolveSibling(lab.name() + ".expected");
  }

  private static String report(Lab lab) {
    return lab.options().locked()
        ? Program.vlabc(List.of("render", "--locked", "--dry-run", lab.shown())).err()
        : DiagnosticText.plain().all(lab.compile().diagnostics());
  }

  private static void reportsAllMarked(Lab lab, List<Reported> reported) {
    assertFalse(reported.isEmpty(), "nothing is reported");
    SortedSet<String> marked = texts(Marked.in(lab), mark -> of(mark.place(), mark.code()));
    SortedSet<String> guilty =
        texts(
            reported.stream().filter(Reported::isError).toList(),
            found -> of(found.place(), Optional.of(found.code())));
    assertEquals(lines(marked), lines(guilty), "the marked lines, and those with errors");
  }

  private static void reportsOnly(String code, Lab lab, List<Reported> reported) {
    List<Reported> meant = reported.stream().filter(found -> found.code().equals(code)).toList();
    assertFalse(meant.isEmpty(), () -> "no " + code + " in " + reported);
    SortedSet<String> marked = texts(Marked.in(lab), Marked::place);
    if (!marked.isEmpty()) {
      SortedSet<String> guilty = texts(meant, Reported::place);
      assertEquals(lines(marked), lines(guilty), "the marked lines, and those with " + code);
    }
    List<Reported> others =
        reported.stream().filter(found -> found.isError() && !meant.contains(found)).toList();
    assertTrue(others.isEmpty(), () -> "other errors: " + others);
  }

  private static String of(String place, Optional<String> code) {
    return place + code.map(text -> " " + text).orElse("");
  }

  private static <T> SortedSet<String> texts(List<T> things, Function<T, String> text) {
    return things.stream().map(text).collect(Collectors.toCollection(TreeSet::new));
  }

  /** So that a failure shows one below the other. */
  private static String lines(SortedSet<String> texts) {
    return String.join("\n", texts);
  }
}
