package dev.vlabc.emit.resolved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vlabc.data.RecordTree;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordTreeTest {

  public sealed interface Shape {}

  public record RoundThing(int radius) implements Shape {}

  public record Nothing() implements Shape {}

  public enum Colour {
    DARK_RED
  }

  public record Inner(Optional<String> name) {}

  public record Outer(
      String text,
      long number,
      boolean truth,
      Colour colour,
      Prefix prefix,
      Optional<String> absent,
      Optional<Inner> present,
      OptionalInt count,
      List<Shape> shapes,
      List<String> none,
      Map<String, Inner> byName,
      Inner empty) {}

  private static String yaml(Object value) {
    return YamlWriter.write(RecordTree.of(value));
  }

  @Test
  void writesRecordsAsTheLanguageWould() {
    Outer outer =
        new Outer(
            "1.30",
            3,
            true,
            Colour.DARK_RED,
            Prefix.parse("10.0.0.0/8").orElseThrow(),
            Optional.empty(),
            Optional.of(new Inner(Optional.of("x"))),
            OptionalInt.of(7),
            List.of(new RoundThing(2), new Nothing()),
            List.of(),
            new TreeMap<>(Map.of("b", new Inner(Optional.empty()))),
            new Inner(Optional.empty()));
    assertEquals(
        """
        text: "1.30"
        number: 3
        truth: true
        colour: dark-red
        prefix: 10.0.0.0/8
        present:
          name: x
        count: 7
        shapes:
          - roundThing:
              radius: 2
          - nothing: {}
        byName:
          b: {}
        """,
        yaml(outer));
  }

  @Test
  void refusesAnAbsenceThatCannotBeLeftOut() {
    assertThrows(IllegalArgumentException.class, () -> yaml(List.of(Optional.empty())));
  }
}
