package dev.vlabc.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTreeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../a",
        "a/../b",
        "a/./b",
        ".",
        "a//b",
        "a/",
        "a\\b",
        "a\tb",
        "a\nb",
        "a\u007fb",
        "a\u0085b",
        "con",
        "hosts/NUL",
        "aux.yaml",
        "Com1.txt.bak",
        "lpt9 .x",
        "a./b",
        "a /b",
        "a.",
        "a:b",
        "a?b",
        "a\"b",
        "C:/x",
        "a|b",
        "\ud800",
        ".vlabc/manifest.json",
        ".VLABC/x",
        "apps/.git/config",
        ".Git"
      })
  void refusesPathsThatCannotBeWrittenEverywhere(String path) {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> Disk.tree(path, "x"));
    assertTrue(fault.getMessage().contains("caused by lab.yaml:1:1"), fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ".gitignore",
        "a/b/c.yaml",
        "console",
        "com10",
        "com",
        "nul0",
        "a b/c",
        "...a",
        "..a/b",
        "übung/straße",
        "apps/.vlabc/x",
        "a@b+c=d,e~f",
        "{{a}}"
      })
  void takesAllOthers(String path) {
    assertEquals("x", Disk.tree(path, "x").get(path).orElseThrow().text());
  }

  @Test
  void refusesElementsThatAreTooLong() {
    String longest = "a".repeat(255);
    assertEquals(1, Disk.tree(longest, "").size());
    assertThrows(IllegalArgumentException.class, () -> Disk.tree("b/" + longest + "a", ""));
    assertThrows(IllegalArgumentException.class, () -> Disk.tree("ü".repeat(128), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A/b.yaml", "a/B.yaml", "A/c.yaml", "a/b.yaml", "a", "A", "a/b.yaml/c", "STRASSE"})
  void refusesPathsThatClash(String path) {
    FileTree.Builder tree = FileTree.builder();
    tree.add("a/b.yaml", "x", "lab.yaml:1:1").add("straße", "x", "lab.yaml:1:1");
    assertThrows(IllegalArgumentException.class, () -> tree.add(path, "y", "lab.yaml:2:2"));
  }

  @Test
  void saysWhatClashesAndWhy() {
    FileTree one = Disk.tree("a/b", "x");
    FileTree other = FileTree.builder().add("a/b", "x", "lab.yaml:7:1").build();
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> one.merge(other));
    assertEquals(
        "generated path `a/b` is there already, because of lab.yaml:1:1; caused by lab.yaml:7:1",
        fault.getMessage());
  }

  @Test
  void takesOneNameInTwoSpellingsOfUnicodeForOne() {
    assertThrows(IllegalArgumentException.class, () -> Disk.tree("\u00fc", "x", "u\u0308", "x"));
  }

  @Test
  void isInOrderOfPathsHoweverItWasBuilt() {
    FileTree tree = Disk.tree("b", "1", "a/z", "2", "a.b", "3", "a-b", "4");
    List<String> paths = tree.files().stream().map(GeneratedFile::path).toList();
    assertEquals(List.of("a-b", "a.b", "a/z", "b"), paths);
    assertEquals(tree, Disk.tree("a-b", "4", "a.b", "3").merge(Disk.tree("b", "1", "a/z", "2")));
  }

  @Test
  void cannotBeChangedFromOutside() {
    byte[] bytes = {1, 2};
    GeneratedFile file = new GeneratedFile("a", bytes, false, "x");
    bytes[0] = 9;
    file.content()[1] = 9;
    assertEquals(new GeneratedFile("a", new byte[] {1, 2}, false, "x"), file);
    assertThrows(
        UnsupportedOperationException.class, () -> FileTree.of(List.of(file)).files().clear());
  }

  @Test
  void aBuilderDoesNotChangeWhatItBuilt() {
    FileTree.Builder builder = FileTree.builder().add("a", "x", "y");
    FileTree tree = builder.build();
    builder.add("b", "x", "y");
    assertEquals(1, tree.size());
  }
}
