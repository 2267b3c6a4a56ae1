package dev.vlabc.output;

import static dev.vlabc.output.Disk.script;
import static dev.vlabc.output.Disk.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeCheckTest {

  private static final FileTree TREE = tree("a", "1\n2\n3\n", "b/c", "x");
  private static final Difference OTHER_MANIFEST =
      new Difference.ManifestDiffers(Manifest.PATH, "is that of another tree");

  @TempDir private Path temporary;
  private Disk disk;
  private SortedMap<String, String> before;

  @BeforeEach
  void write() {
    disk = new Disk(temporary);
    disk.write(TREE);
  }

  private List<Difference> compare(FileTree tree) {
    before = disk.content();
    return TreeCheck.compare(tree, temporary);
  }

  @AfterEach
  void nothingWasWritten() {
    assertEquals(before, disk.content());
  }

  @Test
  void findsNothingWhereAWriteWouldDoNothing() throws IOException {
    disk.put("mine", "x");
    assertEquals(List.of(), compare(TREE));
  }

  @Test
  void findsWhatIsMissing() throws IOException {
    Files.delete(temporary.resolve("b/c"));
    assertEquals(List.of(new Difference.Missing("b/c")), compare(TREE));
  }

  @Test
  void findsEverythingMissingWhereThereIsNoFolder() {
    before = disk.content();
    assertEquals(
        List.of(
            new Difference.Missing("a"),
            new Difference.Missing("b/c"),
            new Difference.ManifestDiffers(Manifest.PATH, "is missing")),
        TreeCheck.compare(TREE, temporary.resolve("nowhere")));
  }

  @ParameterizedTest
  @CsvSource({
    "'1\n2\nthree\n', 3, 3, three",
    "'0\n2\n3\n', 1, 1, 0",
    "'1\n2\n3', 4, '',",
    "'1\n2\n', 3, 3, ''",
    "'1\n2\n3\n4\n', 4, '', 4",
    "'1\r\n2\n3\n', 1, 1, '1\r'",
    "'', 1, 1, ''",
    "'1\nü\n3\n', 2, 2, ü",
  })
  void showsTheFirstLineThatDiffers(String content, int line, String expected, String actual)
      throws IOException {
    disk.put("a", content);
    assertEquals(
        List.of(
            new Difference.Different(
                "a", line, Optional.ofNullable(expected), Optional.ofNullable(actual))),
        compare(TREE));
  }

  @Test
  void findsBytesThatAreNoText() throws IOException {
    Files.write(temporary.resolve("b/c"), new byte[] {(byte) 0xff});
    assertEquals(
        List.of(new Difference.Different("b/c", 1, Optional.of("x"), Optional.of("\ufffd"))),
        compare(TREE));
  }

  @Test
  void findsWhatIsStale() {
    assertEquals(
        List.of(new Difference.Stale("b/c"), OTHER_MANIFEST), compare(tree("a", "1\n2\n3\n")));
  }

  @Test
  void whatIsStaleAndGoneIsNoMatter() throws IOException {
    Files.delete(temporary.resolve("b/c"));
    assertEquals(List.of(OTHER_MANIFEST), compare(tree("a", "1\n2\n3\n")));
  }

  @Test
  void findsAnotherMode() {
    disk.force(script("a", "x", false));
    assertEquals(
        List.of(new Difference.ModeDiffers("a", true), OTHER_MANIFEST),
        compare(script("a", "x", true)));
  }

  @Test
  void findsAnotherCause() {
    FileTree moved =
        FileTree.builder()
            .add("a", "1\n2\n3\n", "lab.yaml:5:1")
            .add("b/c", "x", "lab.yaml:1:1")
            .build();
    assertEquals(List.of(OTHER_MANIFEST), compare(moved));
  }

  @Test
  void findsASpoiltManifest() throws IOException {
    disk.put(Manifest.PATH, "[]");
    assertEquals(
        List.of(
            new Difference.ManifestDiffers(
                Manifest.PATH, "cannot be used: it holds `[]` where an object must be")),
        compare(TREE));
  }

  @Test
  void findsWhatIsNoFile() throws IOException {
    Files.delete(temporary.resolve("a"));
    Files.createDirectory(temporary.resolve("a"));
    Files.delete(temporary.resolve("b/c"));
    Files.createSymbolicLink(temporary.resolve("b/c"), Path.of("../a"));
    assertEquals(
        List.of(
            new Difference.NotPlain("a", "is a folder"),
            new Difference.NotPlain("b/c", "is a symbolic link")),
        compare(TREE));
  }

  @Test
  void findsAFileWhereAFolderMustBe() throws IOException {
    Files.delete(temporary.resolve("b/c"));
    Files.delete(temporary.resolve("b"));
    disk.put("b", "x");
    assertEquals(
        List.of(new Difference.NotPlain("b/c", "needs a folder where `b` is a file")),
        compare(TREE));
  }
}
