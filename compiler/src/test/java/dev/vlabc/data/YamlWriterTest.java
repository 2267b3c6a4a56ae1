package dev.vlabc.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

  @Test
  void writesBlocksIndentedByTwo() {
    Mapping inner =
        Mapping.builder()
            .put("name", "x")
            .put("args", Sequence.ofTexts(List.of("--flag", "no")))
            .put("env", Mapping.builder().put("A", 1).put("B", true).build())
            .build();
    Node node =
        Mapping.builder()
            .put("version", "1.30")
            .put("items", Sequence.of(List.of(inner, Scalar.of("a"), Mapping.empty())))
            .put("matrix", Sequence.of(List.of(Sequence.ofTexts(List.of("a", "b")), list())))
            .put("none", Mapping.empty())
            .put("nothing", Scalar.nothing())
            .put("ratio", Scalar.number("1.30"))
            .build();
    assertEquals(
        """
        version: "1.30"
        items:
          - name: x
            args:
              - --flag
              - "no"
            env:
              A: 1
              B: true
          - a
          - {}
        matrix:
          - - a
            - b
          - []
        none: {}
        nothing: null
        ratio: 1.30
        """,
        YamlWriter.write(node));
  }

  private static Sequence list() {
    return Sequence.of(List.of());
  }

  @Test
  void writesTextOfManyLinesAsBlocks() {
    Node node =
        Mapping.builder()
            .put("script", "#!/bin/sh\nset -e\n\nif x; then\n\ty\nfi\n")
            .put("list", Sequence.ofTexts(List.of("a\nb", "  c\nd\n\n")))
            .put("end", "x")
            .build();
    assertEquals(
        """
        script: |
          #!/bin/sh
          set -e

          if x; then
          \ty
          fi
        list:
          - |-
            a
            b
          - |2+
              c
            d

        end: x
        """,
        YamlWriter.write(node));
  }

  @Test
  void neverWrapsAndQuotesKeysToo() {
    String text = "word ".repeat(100) + "end";
    Node node = Mapping.builder().put("on", text).put("", "a: " + text).put("a\nb", 1).build();
    assertEquals(
        "\"on\": " + text + "\n\"\": \"a: " + text + "\"\n\"a\\nb\": 1\n", YamlWriter.write(node));
  }

  @Test
  void keysTooLongForParsersAreMarked() {
    String key = "k".repeat(1001);
    Mapping value = Mapping.builder().put("b", 1).build();
    Node node = Sequence.of(List.of(Mapping.builder().put(key, value).put("c", 2).build()));
    assertEquals("- ? " + key + "\n  :\n    b: 1\n  c: 2\n", YamlWriter.write(node));
    assertEquals(node, YamlReaderTest.read(YamlWriter.write(node)));
  }

  @Test
  void theHeaderBecomesAComment() {
    Node node = Mapping.builder().put("a", 1).build();
    assertEquals(
        "# Made by vlabc.\n#\n#  more\na: 1\n",
        YamlWriter.write("Made by vlabc.\n\n more  \n", node));
  }

  @Test
  void singleValuesAreDocuments() {
    assertEquals("{}\n", YamlWriter.write(Mapping.empty()));
    assertEquals("[]\n", YamlWriter.write(list()));
    assertEquals("\"1\"\n", YamlWriter.write(Scalar.of("1")));
    assertEquals("- a\n", YamlWriter.write(Sequence.ofTexts(List.of("a"))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsWrittenIsReadAsTheSame(long seed) {
    RandomTrees trees = new RandomTrees(seed);
    for (int i = 0; i < 500; i++) {
      Node node = trees.next();
      String text = YamlWriter.write(node);
      Diagnostics found = new Diagnostics();
      Node read = YamlReader.read(new SourceFile("out.yaml", text), found).orElse(null);
      assertEquals(node, read, () -> "seed " + seed + "\n" + text);
      // The writer can write control characters, the reader reads them but refuses them.
      assertEquals(
          List.of(), found.sorted().stream().filter(fault -> fault.code() != Code.VL0103).toList());
      assertEquals(text, YamlWriter.write(read));
    }
  }
}
