package dev.vlabc.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final SourceFile FILE = new SourceFile("lab.yaml", "");

  private static Summary of(Code... codes) {
    List<Diagnostic> found =
        List.of(codes).stream().map(code -> Diagnostic.of(code, FILE.whole(), "x")).toList();
    return Summary.of(found, List.of());
  }

  @Test
  void notesDoNotCount() {
    assertEquals("x is fine", of(Code.VL0602, Code.VL0603).verdict("x", true));
  }

  @Test
  void warningsPassUnlessStrict() {
    Summary summary = of(Code.VL0601);
    assertTrue(summary.passes(false));
    assertFalse(summary.passes(true));
    assertEquals("x is fine, with 1 warning", summary.verdict("x", false));
    assertEquals("1 warning in x, which --strict forbids", summary.verdict("x", true));
  }

  @Test
  void errorsAndWarningsAreCounted() {
    Summary summary = of(Code.VL0101, Code.VL0601, Code.VL0102, Code.VL0206);
    assertFalse(summary.passes(false));
    assertEquals("3 errors, 1 warning in x", summary.verdict("x", false));
  }

  @Test
  void whatIsSuppressedIsSaid() {
    assertEquals("x is fine, 2 suppressed", new Summary(0, 0, 2).verdict("x", false));
  }
}
