package dev.vlabc.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void writesTwoSpacesAndKeysAsTheyCome() {
    Node node =
        Mapping.builder()
            .put("z", Sequence.of(List.of(Scalar.of(1), Scalar.of("a\n\"é😀"), Mapping.empty())))
            .put("a", Mapping.builder().put("b", true).put("c", Scalar.nothing()).build())
            .put("e", Sequence.of(List.of()))
            .put("r", Scalar.number("1.30"))
            .build();
    assertEquals(
        """
        {
          "z": [
            1,
            "a\\n\\"é😀",
            {}
          ],
          "a": {
            "b": true,
            "c": null
          },
          "e": [],
          "r": 1.30
        }
        """,
        JsonWriter.write(node));
    assertEquals(node, JsonReader.read(JsonWriter.write(node)));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void whatIsWrittenIsReadAsTheSame(long seed) {
    RandomTrees trees = new RandomTrees(seed);
    for (int i = 0; i < 300; i++) {
      Node node = trees.next();
      assertEquals(node, JsonReader.read(JsonWriter.write(node)), () -> "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": }|1, column 7",
        "{\"a\": 1, \"a\": 2}|1, column 13",
        "[1] 2|1, column 5",
        "[1|1, column 3",
        "``|1, column 1",
        "{a: 1}|1, column 2",
        "[01]|1, column 3"
      })
  void whatIsNotJsonIsToldWithItsPlace(String text, String place) {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
    assertEquals("not JSON at line " + place, fault.getMessage());
  }

  @Test
  void tooDeepIsNotJson() {
    String text = "[".repeat(100_000);
    assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
  }
}
