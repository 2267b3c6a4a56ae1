package dev.vlabc.schema;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vlabc.data.JsonReader;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class SchemaDocsTest {

  private static final DocumentSchema SCHEMA = DocumentSchema.lab();
  private static final String DOCS = SchemaDocs.markdown(SCHEMA);
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** With {@code -Dgolden.update=true} it is written anew, and this fails all the same. */
  @Test
  void theFileIsCurrent() throws IOException {
    Path file = Path.of(System.getProperty("vlabc.root", "..")).resolve("docs/spec.md");
    String written = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("golden.update") && !written.equals(DOCS)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, DOCS);
      fail("written anew: " + file);
    }
    assertTrue(
        written.equals(DOCS), "docs/spec.md is not what the schema says: -Dgolden.update=true");
  }

  @Test
  void isTextAsGitWantsIt() {
    assertTrue(DOCS.endsWith("|\n"));
    assertFalse(DOCS.contains("\r"));
    assertFalse(DOCS.contains("\n\n\n"));
    assertEquals(List.of(), found("^(.*[ \t])$", DOCS));
    assertEquals(DOCS, SchemaDocs.markdown(DocumentSchema.lab()));
  }

  @Test
  void everyPropertyHasARow() {
    Set<String> missing = new TreeSet<>();
    properties(JsonReader.read(DocumentSchema.labText()), missing);
    assertTrue(missing.size() > 150);
    missing.removeAll(Set.copyOf(found("^\\| `([^`]+)` \\|", DOCS)));
    assertEquals(Set.of(), missing);
  }

  private static void properties(Node node, Set<String> names) {
    switch (node) {
      case Mapping mapping -> {
        if (mapping.get("properties").orElse(null) instanceof Mapping properties) {
          names.addAll(properties.names());
        }
        mapping.entries().stream()
            .filter(entry -> !Set.of("examples", "default").contains(entry.name()))
            .forEach(entry -> properties(entry.value(), names));
      }
      case Sequence sequence -> sequence.items().forEach(item -> properties(item, names));
      case Scalar _ -> {}
    }
  }

  @Test
  void everySectionHasAnAnchorOfItsOwn() {
    List<String> titles = found("^##+ (.+)$", DOCS);
    assertEquals(titles.size(), new HashSet<>(anchors()).size());
    for (String name : List.of("Host", "BMC", "Provider `k3d`", "Metal group", "Component")) {
      assertTrue(titles.contains(name), name);
    }
  }

  /** As GitHub makes them. */
  private static List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    for (String title : found("^##+ (.+)$", DOCS)) {
      String plain = title.replaceAll("[^\\p{Alnum} _-]", "");
      anchors.add(plain.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    return anchors;
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> links = found("\\]\\(#([^)]*)\\)", DOCS);
    assertTrue(links.size() > 200);
    Set<String> lost = new TreeSet<>(links);
    lost.removeAll(Set.copyOf(anchors()));
    assertEquals(Set.of(), lost);
  }

  @Test
  void everyRowHasTheCellsOfItsHeader() {
    int cells = 0;
    for (String line : DOCS.split("\n", -1)) {
      int here = line.startsWith("|") ? line.split("(?<!\\\\)\\|", -1).length : 0;
      assertTrue(here == 0 || cells == 0 || here == cells, line);
      cells = here;
    }
  }

  @Test
  void everyExampleIsYaml() {
    int examples = 0;
    for (MatchResult block : YAML.matcher(DOCS).results().toList()) {
      for (String example : block.group(1).split("(?m)^# or$", -1)) {
        assertDoesNotThrow(() -> Specs.read(example), example);
        examples++;
      }
    }
    assertTrue(examples > 80);
  }

  @Test
  void theFirstExampleIsALab() {
    MatchResult first = YAML.matcher(DOCS).results().findFirst().orElseThrow();
    Diagnostics diagnostics = new Diagnostics();
    SchemaCheck.check(SCHEMA, Specs.read(first.group(1)), diagnostics);
    assertEquals(List.of(), Specs.lines(diagnostics));
  }

  @Test
  void defaultsAndLeftOutAreSaidOnce() {
    assertTrue(DOCS.contains("| `units` | whole number from 1 to 100 | `42` | How many units"));
    assertTrue(DOCS.contains("| `domain` | DNS name | ← the lab's name with .internal | The DNS"));
    assertTrue(DOCS.contains("| `kubernetes` | text | **required**, unless inherited | Its Kube"));
  }

  @Test
  void whatMeansSomethingInMarkdownIsEscaped() {
    DocumentSchema odd =
        DocumentSchema.parse(
            """
            {"description": "a|b *c* <d> `e_f` g_h", "type": "object", "properties": {
              "x": {"type": "string", "description": "p|q [r] `s|t`", "examples": ["u`v|w"]}}}
            """);
    String docs = SchemaDocs.markdown(odd);
    assertTrue(docs.contains("\na|b \\*c\\* \\<d\\> `e_f` g\\_h\n"));
    assertTrue(
        docs.contains("| `x` | text | – | p\\|q \\[r\\] `s\\|t` For example ``u`v\\|w``. |"));
  }
}
