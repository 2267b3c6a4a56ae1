package dev.vlabc.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {

  private static final SourceFile LAB =
      new SourceFile(
          "lab.yaml",
          """
          kind: Lab
          a: {b: 1, c: 2}
          names: [東京, spark]
          \tx: e\u0301toile, spark
          bell: \u0007 \u202e spark
          """);

  private static Range at(SourceFile file, int line, int column, int length) {
    Position start = new Position(line, column);
    return new Range(file, start, start.plus(length));
  }

  private static Range at(int line, int column, int length) {
    return at(LAB, line, column, length);
  }

  private static Diagnostic fault(Range range) {
    return Diagnostic.of(Code.VL0206, range, "there is no `x`");
  }

  private static void assertText(String expected, Diagnostic diagnostic) {
    assertEquals(expected, DiagnosticText.plain().one(diagnostic));
  }

  @Test
  void messagePlaceLineLabelNotesAndHelp() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:2:5
          |
        2 | a: {b: 1, c: 2}
          |     ^ not declared
          |
          = found: b
          = help: write
                    b: 1
                    c: 2
        """,
        fault(at(2, 5, 1)).label("not declared").note("found: b").help("write\n  b: 1\n  c: 2"));
  }

  @Test
  void anEmptyRangeIsOneMark() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:1:10
          |
        1 | kind: Lab
          |          ^
        """,
        fault(at(1, 10, 0)));
  }

  @Test
  void labelsOnOneLineGetRowsOfTheirOwn() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:2:5
          |
        2 | a: {b: 1, c: 2}
          | -   ^     - third
          | |   |
          | |   second
          | first
        """,
        fault(at(2, 5, 1)).label("second").also(at(2, 1, 1), "first").also(at(2, 11, 1), "third"));
  }

  @Test
  void theGuiltyRangeIsDrawnOverTheOther() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:2:5
          |
        2 | a: {b: 1, c: 2}
          |    -^^^^------- within
          |    |
          |    whole
        """,
        fault(at(2, 5, 4)).label("within").also(at(2, 4, 12), "whole"));
  }

  @Test
  void otherLinesStandInOrderAndGapsAreShown() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:3:1
          |
        1 | kind: Lab
          | ---- first
        ...
        3 | names: [東京, spark]
          | ^^^^^ again
        """,
        fault(at(3, 1, 5)).label("again").also(at(1, 1, 4), "first"));
  }

  @Test
  void otherFilesComeAfter() {
    SourceFile lock = new SourceFile("lab.lock.yaml", "lock: v1\n");
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:1:1
          |
        1 | kind: Lab
          | ^^^^ here
         ::: lab.lock.yaml:1:7
          |
        1 | lock: v1
          |       -- pinned
        """,
        fault(at(1, 1, 4)).label("here").also(at(lock, 1, 7, 2), "pinned"));
  }

  @Test
  void aFileAsAWholeHasNoLine() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml
          = help: mend it
        """,
        fault(LAB.whole()).help("mend it"));
  }

  @Test
  void wideCharactersCountTwice() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:3:13
          |
        3 | names: [東京, spark]
          |               ^^^^^
        """,
        fault(at(3, 13, 5)));
  }

  @Test
  void tabsAreBlanksAndCombiningMarksTakeNoRoom() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:4:14
          |
        4 |     x: e\u0301toile, spark
          |                ^^^^^
        """,
        fault(at(4, 14, 5)));
  }

  @Test
  void whatATerminalWouldObeyIsMadeVisible() {
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:5:11
          |
        5 | bell: ␇ <U+202E> spark
          |                  ^^^^^
        """,
        fault(at(5, 11, 5)));
    String message = DiagnosticText.plain().one(Diagnostic.of(Code.VL0206, at(1, 1, 1), "\033[2J"));
    assertFalse(message.contains("\033"), message);
  }

  @Test
  void ofARangeOverSeveralLinesTheFirstIsShown() {
    Range range = new Range(LAB, new Position(1, 7), new Position(2, 3));
    assertText(
        """
        error[VL0206]: there is no `x`
         --> lab.yaml:1:7
          |
        1 | kind: Lab
          |       ^^^ all of it
        """,
        fault(range).label("all of it"));
  }

  @Test
  void aLongLineIsCutAroundTheRange() {
    SourceFile file = new SourceFile("lab.yaml", "a".repeat(300) + "spark" + "b".repeat(300));
    String text = DiagnosticText.plain().one(fault(at(file, 1, 301, 5)).label("here"));
    List<String> lines = text.lines().toList();
    assertEquals("1 | …" + "a".repeat(50) + "spark" + "b".repeat(105) + "…", lines.get(3));
    assertEquals("  |  " + " ".repeat(50) + "^^^^^ here", lines.get(4));
  }

  @Test
  void theEndsOfALongLineAreNotCut() {
    SourceFile file = new SourceFile("lab.yaml", "x" + "a".repeat(299));
    assertTrue(DiagnosticText.plain().one(fault(at(file, 1, 1, 1))).contains("1 | xaaa"));
    assertTrue(DiagnosticText.plain().one(fault(at(file, 1, 300, 1))).contains("| …aaa"));
  }

  @Test
  void lineNumbersAreAlignedToTheLongest() {
    SourceFile file = new SourceFile("lab.yaml", "a: 1\n".repeat(120));
    assertText(
        """
        error[VL0206]: there is no `x`
           --> lab.yaml:100:1
            |
          2 | a: 1
            | - first
        ...
        100 | a: 1
            | ^
        """,
        fault(at(file, 100, 1, 1)).also(at(file, 2, 1, 1), "first"));
  }

  @Test
  void coloursChangeNothingElse() {
    Diagnostic diagnostic =
        fault(at(2, 5, 1)).label("b").also(at(2, 1, 1), "a").note("found: x").help("mend");
    String painted =
        new DiagnosticText(Colors.ANSI, UnaryOperator.identity()).all(List.of(diagnostic));
    assertTrue(painted.contains("\033["), painted);
    assertEquals(
        DiagnosticText.plain().all(List.of(diagnostic)),
        painted.replaceAll("\033\\[[0-9;]*m", "").replaceAll(" +\n", "\n"));
  }

  @Test
  void pathsAreShownAsThoseWhoAskWantThem() {
    String text = new DiagnosticText(Colors.PLAIN, path -> "x/" + path).one(fault(at(1, 1, 4)));
    assertTrue(text.contains("--> x/lab.yaml:1:1"), text);
  }
}
