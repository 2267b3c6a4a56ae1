package dev.vlabc.output;

import static dev.vlabc.output.Disk.tree;
import static dev.vlabc.output.Disk.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What vlabc may overwrite and delete. */
class OwnershipTest {

  private static final FileTree FIRST = tree("a", "1", "b/c", "2");
  private static final FileTree NEXT = tree("a", "one", "d", "4");

  @TempDir private Path temporary;
  private Disk disk;

  @BeforeEach
  void write() {
    disk = new Disk(temporary);
    disk.write(FIRST);
  }

  @Test
  void doesNotOverwriteWhatWasChangedByHand() throws IOException {
    disk.put("a", "edited");
    refuses(NEXT, new Refused("a", "was changed by hand", true));
    assertFalse(disk.force(NEXT).blocked());
    assertEquals(written(NEXT), disk.content());
  }

  @Test
  void doesNotUndoAnEditWhereNothingElseChanged() throws IOException {
    disk.put("a", "edited");
    refuses(FIRST, new Refused("a", "was changed by hand", true));
  }

  @Test
  void doesNotDeleteWhatWasChangedByHand() throws IOException {
    disk.put("b/c", "edited");
    refuses(NEXT, new Refused("b/c", "was changed by hand and is no longer generated", true));
    assertEquals(List.of("b/c"), disk.force(NEXT).deleted());
    assertEquals(written(NEXT), disk.content());
  }

  @Test
  void anEditThatSaysWhatIsGeneratedNowIsNone() throws IOException {
    disk.put("a", "one");
    assertEquals(List.of("a"), disk.write(NEXT).unchanged());
    assertEquals(written(NEXT), disk.content());
  }

  @Test
  void doesNotOverwriteWhatItNeverWrote() throws IOException {
    disk.put("d", "mine");
    refuses(NEXT, new Refused("d", "was not written by vlabc", true));
    WriteReport report = disk.force(NEXT);
    assertEquals(List.of(new Refused("d", "was not written by vlabc", true)), report.overridden());
    assertEquals(written(NEXT), disk.content());
  }

  @Test
  void adoptsForeignFilesThatAreTheSame() throws IOException {
    disk.put("d", "4");
    assertFalse(disk.write(NEXT).blocked());
    assertEquals(written(NEXT), disk.content());
  }

  @Test
  void namesAllThatItRefuses() throws IOException {
    disk.put("a", "x").put("b/c", "y").put("d", "z");
    SortedMap<String, String> before = disk.content();
    List<String> refused = disk.write(NEXT).refused().stream().map(Refused::path).toList();
    assertEquals(List.of("b/c", "a", "d"), refused);
    assertEquals(before, disk.content());
  }

  @Test
  void withoutAManifestOnlyTheSameFilesPass() throws IOException {
    Files.delete(disk.root().resolve(Manifest.PATH));
    Files.delete(disk.root().resolve(".vlabc"));
    refuses(NEXT, new Refused("a", "was not written by vlabc", true));
    assertTrue(disk.write(FIRST).idle());
    assertEquals(written(FIRST), disk.content());
  }

  @Test
  void aSpoiltManifestStopsEverythingButForce() throws IOException {
    disk.put(Manifest.PATH, "{}");
    Refused expected =
        new Refused(
            Manifest.PATH,
            "does not say which files are vlabc's: it lacks a proper `version`",
            true);
    refuses(FIRST, expected);
    WriteReport report = disk.force(NEXT);
    assertEquals(
        List.of(expected, new Refused("a", "was not written by vlabc", true)), report.overridden());
    SortedMap<String, String> content = written(NEXT);
    content.put("b/c", "2");
    assertEquals(content, disk.content());
  }

  @Test
  void aManifestWithTheMarksOfAMergeIsSpoilt() throws IOException {
    disk.put(Manifest.PATH, "<<<<<<< HEAD\n" + Manifest.of(FIRST).text());
    assertTrue(disk.write(FIRST).blocked());
  }

  @Test
  void aManifestInAnotherEncodingIsSpoilt() throws IOException {
    Files.write(disk.root().resolve(Manifest.PATH), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertTrue(disk.write(FIRST).blocked());
  }

  @Test
  void aManifestThatLeadsOutOfTheFolderDeletesNothingThere() throws IOException {
    Disk inner = new Disk(temporary.resolve("inner"));
    inner.write(FIRST);
    disk.put("secret", "1");
    inner.put(Manifest.PATH, Manifest.of(FIRST).text().replace("\"a\"", "\"../secret\""));
    assertTrue(inner.write(NEXT).blocked());
    inner.force(NEXT);
    assertEquals("1", disk.read("secret"));
  }

  private void refuses(FileTree tree, Refused expected) {
    SortedMap<String, String> before = disk.content();
    WriteReport report = disk.write(tree);
    assertTrue(report.blocked());
    assertEquals(List.of(expected), report.refused());
    assertEquals(report, TreeWriter.preview(tree, disk.root(), false));
    assertEquals(before, disk.content());
  }
}
