package dev.vlabc.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTest {

  @ParameterizedTest
  @CsvSource({
    "61, a, 1",
    "e9, é, 1",
    "6771, 東, 2",
    "ff21, Ａ, 2",
    "1f600, \uD83D\uDE00, 2",
    "301, \u0301, 0",
    "200d, \u200d, 0",
    "0, ␀, 1",
    "1b, ␛, 1",
    "7f, ␡, 1",
    "85, <U+0085>, 8",
    "202e, <U+202E>, 8",
    "feff, <U+FEFF>, 8",
    "2028, <U+2028>, 8",
    "d800, <U+D800>, 8",
  })
  void whatIsShownAndHowWide(String codePoint, String text, int width) {
    assertEquals(new Glyph(text, width), Glyph.of(Integer.parseInt(codePoint, 16)));
  }

  @Test
  void aTabIsFourBlanks() {
    assertEquals(new Glyph("    ", 4), Glyph.of('\t'));
  }

  @Test
  void lineEndsStay() {
    assertEquals("a\nb␛", Glyph.visible("a\nb\033"));
  }
}
