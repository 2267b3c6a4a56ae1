package dev.vlabc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MergeMarkersTest {

  @Test
  void bothSidesStayAndTheBaseGoes() {
    assertEquals(
        "a\nours\ntheirs\nb\n",
        MergeMarkers.bothSides(
            """
            a
            <<<<<<< HEAD
            ours
            ||||||| 1234567
            base
            =======
            theirs
            >>>>>>> branch
            b
            """));
  }

  @Test
  void aFileWithoutThemStaysAsItIs() {
    assertEquals("a\nb\n", MergeMarkers.bothSides("a\nb\n"));
  }
}
