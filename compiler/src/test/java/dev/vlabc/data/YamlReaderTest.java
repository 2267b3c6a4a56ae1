package dev.vlabc.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  static Node read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Node node = YamlReader.read(new SourceFile("lab.yaml", text), diagnostics).orElse(null);
    assertEquals(List.of(), diagnostics.sorted());
    return node;
  }

  static String shown(Range range) {
    return "%d:%d-%d:%d"
        .formatted(
            range.start().line(), range.start().column(), range.end().line(), range.end().column());
  }

  private static Node at(Node node, String... path) {
    Node found = node;
    for (String step : path) {
      found =
          switch (found) {
            case Mapping mapping -> mapping.get(step).orElseThrow();
            case Sequence sequence -> sequence.items().get(Integer.parseInt(step));
            case Scalar _ -> throw new AssertionError(step);
          };
    }
    return found;
  }

  private static String place(Node node, String... path) {
    return shown(at(node, path).range().orElseThrow());
  }

  private static String keyPlace(Node node, String name) {
    return shown(((Mapping) node).entry(name).orElseThrow().key().range().orElseThrow());
  }

  @Test
  void readsNestedValuesInTheirOrder() {
    Node node = read("b: 1\na:\n- x\n- {z: [1, two], y: null}\n");
    Node expected =
        Mapping.builder()
            .put("b", 1)
            .put(
                "a",
                Sequence.of(
                    List.of(
                        Scalar.of("x"),
                        Mapping.builder()
                            .put("z", Sequence.of(List.of(Scalar.of(1), Scalar.of("two"))))
                            .put("y", Scalar.nothing())
                            .build())))
            .build();
    assertEquals(expected, node);
    assertEquals(List.of("b", "a"), List.copyOf(((Mapping) node).names()));
  }

  @Test
  void knowsWhereKeysAndScalarsAre() {
    Node node = read("name: lab\nlist:\n  - one two  # comment\n  - \"qu\\\"oted\"\n");
    assertEquals("1:1-1:5", keyPlace(node, "name"));
    assertEquals("1:7-1:10", place(node, "name"));
    assertEquals("3:5-3:12", place(node, "list", "0"));
    assertEquals("4:5-4:15", place(node, "list", "1"));
  }

  @Test
  void placesCollectionsAtTheirStartAndThoseInBracketsWhole() {
    Node node = read("a:\n  b: 1\n\n# comment\nc: {d: [1, 2]}\ne: [\n  3]\n");
    assertEquals("1:1-1:1", shown(node.range().orElseThrow()));
    assertEquals("2:3-2:3", place(node, "a"));
    assertEquals("5:4-5:15", place(node, "c"));
    assertEquals("5:8-5:14", place(node, "c", "d"));
    assertEquals("6:4-6:4", place(node, "e"));
  }

  @Test
  void countsColumnsInCodePoints() {
    Node node = read("😀é: {𝕏: \"a\tb\", y: z}\n");
    assertEquals("1:1-1:3", keyPlace(node, "😀é"));
    assertEquals("1:6-1:7", keyPlace(at(node, "😀é"), "𝕏"));
    assertEquals("1:9-1:14", place(node, "😀é", "𝕏"));
    assertEquals("1:16-1:17", keyPlace(at(node, "😀é"), "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsAllLineEnds(String end) {
    Node node = read(String.join(end, "a: 1", "b: |", "  x", "  y", "", "c: z", ""));
    assertEquals("x\ny\n", ((Scalar) at(node, "b")).text());
    assertEquals("2:4-4:4", place(node, "b"));
    assertEquals("6:4-6:5", place(node, "c"));
  }

  @Test
  void emptyValuesStandBehindTheirColon() {
    Node node = read("a:\nb: [x,]\nc: {d}\n");
    assertEquals("1:3-1:3", place(node, "a"));
    assertEquals(Scalar.Type.NULL, ((Scalar) at(node, "c", "d")).type());
    assertEquals(1, ((Sequence) at(node, "b")).items().size());
  }

  @Test
  void anchoredScalarsStandWithoutTheirAnchor() {
    Node node = read("a: &x  one\nb: *x\nc: &y\n  - 1\nd: &z\n");
    assertEquals("1:8-1:11", place(node, "a"));
    assertSame(at(node, "a"), at(node, "b"));
    assertEquals("5:4-5:6", place(node, "d"));
  }

  @Test
  void aliasesStandForWhatTheirAnchorHoldsAbove() {
    Node node = read("a: &x {k: [1, 2]}\nb: *x\nc: &x 3\nd: *x\n*x : e\n");
    assertEquals(at(node, "a"), at(node, "b"));
    assertEquals(Scalar.of(3), at(node, "d"));
    assertEquals("5:1-5:3", keyPlace(node, "3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|BOOLEAN",
        "false|BOOLEAN",
        "True|STRING",
        "TRUE|STRING",
        "yes|STRING",
        "no|STRING",
        "on|STRING",
        "y|STRING",
        "null|NULL",
        "~|NULL",
        "Null|STRING",
        "NULL|STRING",
        "''|NULL",
        "0|INTEGER",
        "-7|INTEGER",
        "42|INTEGER",
        "12345678901234567890|INTEGER",
        "-0|INTEGER",
        "+1|STRING",
        "010|STRING",
        "0x1f|STRING",
        "0o17|STRING",
        "0b1|STRING",
        "1_000|STRING",
        "1.5|FLOAT",
        "1.30|FLOAT",
        "-0.5|FLOAT",
        "1e3|FLOAT",
        "1.5E-7|FLOAT",
        "1.|STRING",
        ".5|STRING",
        ".inf|STRING",
        ".nan|STRING",
        "01.5|STRING",
        "1:30|STRING",
        "22:22|STRING",
        "1.35.5|STRING",
        "10.0.0.1|STRING",
        "2001-01-01|STRING",
        "52:54:00:12:34:56|STRING",
        "aa:bb:cc:dd:ee:ff|STRING",
        "v1.30|STRING",
        "1 2|STRING",
        "<<|STRING",
      })
  void unquotedTextIsTypedAsStrictlyAsInJson(String text, Scalar.Type type) {
    Scalar scalar = (Scalar) at(read("key: " + text + "\n"), "key");
    assertEquals(type, scalar.type());
    assertEquals(text, scalar.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'1'", "\"true\"", "|\n  null\n", ">-\n  1.5\n", "''"})
  void quotedTextIsAString(String text) {
    assertEquals(Scalar.Type.STRING, ((Scalar) at(read("key: " + text), "key")).type());
  }

  @Test
  void decodesAndDropsTheByteOrderMark() {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = "\ufeffa: é\n".getBytes(StandardCharsets.UTF_8);
    SourceFile file = YamlReader.decode("lab.yaml", bytes, diagnostics).orElseThrow();
    assertEquals("a: é\n", file.text());
    assertEquals("lab.yaml", file.path());
    assertEquals(List.of(), diagnostics.sorted());
  }
}
