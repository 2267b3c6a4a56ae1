package dev.vlabc.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must be quoted, and what must not for the reader's sake. Tried once with 12 000 strings, as
 * values, items, keys and inside brackets, against PyYAML, libyaml, go-yaml 2 and 3,
 * sigs.k8s.io/yaml, goccy/go-yaml, js-yaml, and yaml of npm as 1.1 and 1.2.
 */
class QuotingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "~", "null", "Null", "NULL", "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO",
        "on", "On", "ON", "off", "Off", "OFF", "true", "True", "TRUE", "false", "False", "FALSE",
        "yEs", "tRUE", "=", "<<", "x<<y"
      })
  void wordsWithAMeaning(String text) {
    assertTrue(Quoting.needed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "-1",
        "+1",
        "007",
        "012",
        "-012",
        "08",
        "0o17",
        "0O17",
        "0x1f",
        "0X1F",
        "-0x1F",
        "+0x1f",
        "0b101",
        "1_000",
        "1__0",
        "0x_1",
        "12345678901234567890",
        "1e3",
        "1E3",
        "1e+3",
        "1e-3",
        "12e03",
        "1234e5678",
        "e1",
        "E5",
        ".5",
        "-.5",
        "+.5",
        "._5",
        ".",
        "1.",
        "1.0",
        "1.30",
        "-0.0",
        "1.5e3",
        "685.230_15e+03",
        ".inf",
        "-.inf",
        "+.Inf",
        ".INF",
        ".nan",
        ".NaN",
        "inf",
        "NaN",
        "-Infinity",
        "0x1p-2"
      })
  void numbersOfAnyKind(String text) {
    assertTrue(Quoting.needed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22:22",
        "1:30",
        "-1:30",
        "0:0",
        "190:20:30",
        "190:20:30.15",
        "8443:30443",
        "2001-01-01",
        "2001-1-1",
        "2001-12-14T21:59:43Z",
        "2001-12-14t21:59:43.10-05:00",
        "2001-12-14 21:59:43",
        "2001-12-14 21:59:43.10 -5",
        "52:54:00:12:34:56",
        "00:11:22:33:44:55",
        "aa:bb:cc:dd:ee:ff",
        "AA:BB:CC:00:11:22"
      })
  void timesDatesAndHardwareAddresses(String text) {
    assertTrue(Quoting.needed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a",
        "-",
        "-\ta",
        "? a",
        "?",
        "a?b",
        ": a",
        ":",
        ":a",
        "a:",
        "a: b",
        "a:\tb",
        "a:`b",
        "#a",
        "a #b",
        "a\t#b",
        "&a",
        "*a",
        "*.example.com",
        "!a",
        "!!str a",
        "|",
        "|a",
        ">",
        ">=1",
        "'a'",
        "\"a\"",
        "%a",
        "@a",
        "`a`",
        "[a]",
        "{a: b}",
        "{{ x }}",
        "${X}",
        "a, b",
        "a,b",
        "machine-[1-3]",
        "a]",
        "a}",
        " a",
        "a ",
        "\ta",
        "a\t",
        "a\tb",
        "a\nb",
        "a\rb",
        "---",
        "--- a",
        "...",
        "...a",
        "::1",
        "a:|b"
      })
  void whatHasAMeaningInTheSyntax(String text) {
    assertTrue(Quoting.needed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "lab-1",
        "v1.30",
        "v0.22.19",
        "1.35.5",
        "10.0.0.1",
        "10.0.0.0/8",
        "80Gi",
        "5m",
        "1h30m",
        "2001:db8::1",
        "fd00::1",
        "https://example.org/x",
        "ghcr.io/a/b:1.2",
        "a:b",
        "a#b",
        "a=b",
        "--flag",
        "-f",
        "~/x",
        "a b",
        "it's",
        "a\"b",
        "100%",
        "é",
        "日本語",
        "😀",
        "yesterday",
        "nothing",
        "e1-1",
        "eth0",
        "2001-01",
        "0.0.0.0",
        "user@host",
        "a!b",
        "a*b",
        "a>b",
        "<a",
        "22:22/tcp",
        "$(x)"
      })
  void whatEveryoneReadsAsItStands(String text) {
    assertFalse(Quoting.needed(text));
    assertEquals(text, Quoting.scalar(text));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xad, 0x1680, 0x2003, 0x200b, 0x2028, 0x2029,
        0x202e, 0x2066, 0x3000, 0xfeff, 0xfffe, 0xffff
      })
  void whatCannotBeSeenIsEscaped(int character) {
    String text = "a" + Character.toString(character) + "b";
    assertTrue(Quoting.needed(text));
    assertEquals("\"a\\u%04xb\"".formatted(character), Quoting.scalar(text));
    assertEquals(Optional.empty(), Quoting.block(text + "\nc\n", 2));
  }

  @Test
  void quotedTextHasTheEscapesOfJson() {
    assertEquals("\"\\\"\\\\ \\b\\t\\n\\f\\r é😀'\"", Quoting.quoted("\"\\ \b\t\n\f\r é😀'"));
  }

  @Test
  void halfACharacterCannotBeWritten() {
    assertThrows(IllegalArgumentException.class, () -> Quoting.scalar("a\ud800"));
  }

  @Test
  void blocksKeepTheirLinesAndEnds() {
    assertEquals(Optional.of("|\n  a\n  b"), Quoting.block("a\nb\n", 2));
    assertEquals(Optional.of("|-\n    a\n\n    b"), Quoting.block("a\n\nb", 4));
    assertEquals(Optional.of("|+\n  a\n\n"), Quoting.block("a\n\n\n", 2));
    assertEquals(Optional.of("|2-\n    a\n  b"), Quoting.block("  a\nb", 2));
    assertEquals(Optional.of("|2\n\n  \ta"), Quoting.block("\n\ta\n", 2));
    assertEquals(Optional.of("|\n  all:\n  \tcc x"), Quoting.block("all:\n\tcc x\n", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "", "\n", "\n\n", "a \nb", "a\nb ", "a\n \nb", "a\t\nb", "a\r\nb"})
  void whatABlockWouldChangeIsNoBlock(String text) {
    assertEquals(Optional.empty(), Quoting.block(text, 2));
  }

  @Test
  void longTextsTakeNoLongTime() {
    for (String piece : new String[] {"1:", "\n", "- ", "a: ", "[a", "1_", "e", "\na", "#"}) {
      String text = piece.repeat(200_000) + "x\ny";
      assertTrue(Quoting.needed(text));
      assertEquals(text.contains(" \n"), Quoting.block(text, 2).isEmpty());
    }
  }

  /** The short way and the patterns never disagree: seeded strings of what names are made of. */
  @Test
  void namesNeedNoPatterns() {
    SplittableRandom random = new SplittableRandom(20261120);
    String letters = "aeEinNfyxoOZ0179-_./:";
    int names = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(7); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      if (Quoting.isName(text.toString())) {
        names++;
        boolean word = Quoting.needed(text.toString());
        assertTrue(word || !Quoting.needsPatterns(text.toString()), text::toString);
      }
    }
    assertTrue(names > 10_000, "only " + names + " names were tried");
  }
}
