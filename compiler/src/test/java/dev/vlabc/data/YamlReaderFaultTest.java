package dev.vlabc.data;

import static dev.vlabc.data.SyntaxFaultTest.places;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderFaultTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Node> read(String text) {
    return YamlReader.read(new SourceFile("lab.yaml", text), diagnostics);
  }

  private Diagnostic only() {
    assertEquals(1, diagnostics.sorted().size(), () -> diagnostics.sorted().toString());
    return diagnostics.sorted().getFirst();
  }

  /** Text, code and place, message, the tree that is left. */
  static Stream<Arguments> features() {
    return Stream.of(
        Arguments.of("a: !foo b\n", "VL0103 1:4-1:8", "tags are not allowed", "{a=b}"),
        Arguments.of("a: !!str 1\n", "VL0103 1:4-1:9", "tags are not allowed", "{a=1}"),
        Arguments.of("a: &x !foo [1]\n", "VL0103 1:7-1:11", "tags are not allowed", "{a=[1]}"),
        Arguments.of("!t a: b\n", "VL0103 1:1-1:3", "tags are not allowed", "{a=b}"),
        Arguments.of(
            "a: &b {c: 1}\nd: {<<: *b, e: 2}\n",
            "VL0103 2:5-2:7",
            "the merge key `<<` is not allowed",
            "{a={c=1}, d={e=2}}"),
        Arguments.of(
            "<<: 1\na: 2\n", "VL0103 1:1-1:3", "the merge key `<<` is not allowed", "{a=2}"),
        Arguments.of(
            "a: 1\n---\nb: 2\n", "VL0103 2:1-2:4", "a second document starts here", "{a=1}"),
        Arguments.of(
            "%YAML 1.1\n---\na: 1\n",
            "VL0103 1:1-1:10", "a line that starts with `%` is a directive to the parser", "{a=1}"),
        Arguments.of(
            "%x\na: 1\n",
            "VL0103 1:1-1:3", "a line that starts with `%` is a directive to the parser", "none"),
        Arguments.of(
            "a: 1\n%x y\n",
            "VL0103 2:1-2:5", "a line that starts with `%` is a directive to the parser", "none"),
        Arguments.of("a: *x\n", "VL0103 1:4-1:6", "no anchor `&x` stands above this alias", "none"),
        Arguments.of(
            "a: &x [1, *x]\n",
            "VL0103 1:11-1:13",
            "the alias `*x` stands inside its own value",
            "none"),
        Arguments.of(
            "a: &x {k: {l: *x}}\n",
            "VL0103 1:15-1:17",
            "the alias `*x` stands inside its own value",
            "none"),
        Arguments.of(
            "[a, b]: c\nd: e\n",
            "VL0103 1:1-1:7",
            "a key must be text, not a list or a mapping",
            "{d=e}"),
        Arguments.of(
            "{a: b}: c\n", "VL0103 1:1-1:7", "a key must be text, not a list or a mapping", "{}"),
        Arguments.of(
            "a: {{ x }}\n",
            "VL0103 1:5-1:10",
            "a key must be text, not a list or a mapping",
            "{a={}}"),
        Arguments.of(
            "? - a\n: b\n", "VL0103 1:3-1:3", "a key must be text, not a list or a mapping", "{}"),
        Arguments.of(
            "a: &x [1]\n*x : b\n",
            "VL0103 2:1-2:3",
            "a key must be text, not a list or a mapping",
            "{a=[1]}"),
        Arguments.of(
            "a: b\u0007c\n",
            "VL0103 1:5-1:6",
            "the control character U+0007 is not allowed",
            "none"),
        Arguments.of(
            "\u0007", "VL0103 1:1-1:2", "the control character U+0007 is not allowed", "none"),
        Arguments.of(
            "é: \ufeffx\n",
            "VL0103 1:4-1:5",
            "the control character U+FEFF is not allowed",
            "none"),
        Arguments.of(
            "a: x\u0085b: c\n",
            "VL0103 1:5-1:6",
            "the control character U+0085 is not allowed",
            "none"),
        Arguments.of(
            "a: \"\\e[0m\"\n",
            "VL0103 1:4-1:11",
            "the control character U+001B is not allowed",
            "{a=\u001b[0m}"),
        Arguments.of(
            "a: \"\\0\"\n",
            "VL0103 1:4-1:8",
            "the control character U+0000 is not allowed",
            "{a=\0}"),
        Arguments.of(
            "a: \"\\ud800\"\n",
            "VL0103 1:4-1:12",
            "the control character U+D800 is not allowed",
            "{a=\ud800}"),
        Arguments.of("a: !<x y\n", "VL0103 1:4-1:7", "tags are not allowed", "none"));
  }

  @ParameterizedTest
  @MethodSource("features")
  void refusedFeaturesLeaveTheRestOfTheTree(
      String text, String place, String message, String tree) {
    Optional<Node> node = read(text);
    Diagnostic fault = only();
    assertEquals(place + " " + message, fault.code() + " " + places(fault) + " " + fault.message());
    assertTrue(fault.help().isPresent());
    assertEquals(tree, node.map(Node::toString).orElse("none"));
  }

  @Test
  void ofTwoEntriesTheFirstStays() {
    Node node = read("size: a\nrole: x\nsize: b\n").orElseThrow();
    assertEquals(Mapping.builder().put("size", "a").put("role", "x").build(), node);
    assertEquals("3:1-3:5+1:1-1:5", places(only()));
  }

  @Test
  void severalFaultsAreReportedTogether() {
    read("a: !t 1\na: 2\nb: *x\nc: [d\n");
    List<String> found =
        diagnostics.sorted().stream().map(fault -> fault.code() + " " + places(fault)).toList();
    assertEquals(
        List.of("VL0103 1:4-1:6", "VL0102 2:1-2:2+1:1-1:2", "VL0103 3:4-3:6", "VL0101 4:4-4:5"),
        found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "---\n# comment\n...\n"})
  void anEmptyFileIsTold(String text) {
    assertEquals(Optional.empty(), read(text));
    assertEquals("VL0101 the file is empty", only().code() + " " + only().message());
    assertTrue(only().help().orElseThrow().contains("apiVersion: vlabc.dev/v1alpha1"));
  }

  @Test
  void whateverIsWrittenEndsInATreeOrInWordsOfOurOwn() {
    List<String> pieces =
        List.of(
            "a",
            "b: ",
            "c:",
            "\n",
            "\n  ",
            "- ",
            "-",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            " #",
            "&x ",
            "*x ",
            "!t ",
            "|",
            ">",
            "%",
            "---\n",
            "...\n",
            "? ",
            ":",
            " ",
            "\t",
            "@",
            "`",
            "\\",
            "1",
            "😀",
            "<<: ",
            "\r\n",
            "\r",
            "machine-[1-3]",
            "k: v\n");
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      Diagnostics found = new Diagnostics();
      Optional<Node> node = YamlReader.read(new SourceFile("lab.yaml", text.toString()), found);
      assertTrue(node.isPresent() || found.hasErrors(), text::toString);
      for (Diagnostic fault : found.sorted()) {
        assertTrue(fault.help().isPresent(), text::toString);
        assertFalse(fault.message().contains("expected"), text::toString);
      }
    }
  }
}
