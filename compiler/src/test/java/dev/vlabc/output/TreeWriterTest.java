package dev.vlabc.output;

import static dev.vlabc.output.Disk.script;
import static dev.vlabc.output.Disk.tree;
import static dev.vlabc.output.Disk.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {

  private static final FileTree FIRST = tree("a/one", "1", "a/b/two", "2", "three", "3");

  @TempDir private Path temporary;
  private Disk disk;

  @BeforeEach
  void chooseFolderThatIsNotThereYet() {
    disk = new Disk(temporary.resolve("out/mini"));
  }

  @Test
  void writesTheTreeItsManifestAndNothingElse() {
    WriteReport report = disk.write(FIRST);
    assertEquals(written(FIRST), disk.content());
    assertEquals(List.of("a/b/two", "a/one", "three"), report.created());
    assertFalse(report.blocked() || report.idle());
  }

  @Test
  void bytesStayBytes() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    disk.write(FileTree.of(List.of(new GeneratedFile("key.age", all, false, "secrets"))));
    assertEquals(
        new GeneratedFile("", all, false, ""),
        new GeneratedFile("", Files.readAllBytes(disk.root().resolve("key.age")), false, ""));
  }

  @Test
  void doesNotTouchWhatStays() throws IOException {
    disk.write(FIRST);
    FileTime past = FileTime.fromMillis(1_000_000);
    for (String path : List.of("a/one", "a/b/two", "three", Manifest.PATH)) {
      Files.setLastModifiedTime(disk.root().resolve(path), past);
    }
    assertTrue(disk.write(FIRST).idle());
    FileTree next = tree("a/one", "1", "a/b/two", "changed", "three", "3");
    WriteReport report = disk.write(next);
    assertEquals(List.of("a/b/two"), report.changed());
    assertEquals(List.of("a/one", "three"), report.unchanged());
    assertEquals(past, Files.getLastModifiedTime(disk.root().resolve("a/one")));
    assertEquals(past, Files.getLastModifiedTime(disk.root().resolve("three")));
    assertFalse(past.equals(Files.getLastModifiedTime(disk.root().resolve("a/b/two"))));
    assertEquals(written(next), disk.content());
  }

  @Test
  void takesAwayWhatIsNoLongerGeneratedAndTheFoldersItLeavesEmpty() throws IOException {
    disk.write(FIRST).blocked();
    disk.put("a/mine", "kept");
    WriteReport report = disk.write(tree("three", "3"));
    assertEquals(List.of("a/b/two", "a/one"), report.deleted());
    SortedMap<String, String> expected = written(tree("three", "3"));
    expected.put("a/mine", "kept");
    assertEquals(expected, disk.content());
  }

  @Test
  void writesAnEmptyTree() {
    disk.write(FIRST);
    disk.write(FileTree.empty());
    assertEquals(written(FileTree.empty()), disk.content());
  }

  @Test
  void leavesForeignFilesAlone() throws IOException {
    disk.put("flux/flux-system/gotk-sync.yaml", "theirs").put("a/notes", "mine");
    disk.write(FIRST);
    disk.write(tree("three", "3"));
    assertEquals("theirs", disk.read("flux/flux-system/gotk-sync.yaml"));
    assertEquals("mine", disk.read("a/notes"));
  }

  @Test
  void putsBackWhatWasDeletedByHand() throws IOException {
    disk.write(FIRST);
    Files.delete(disk.root().resolve("three"));
    assertEquals(List.of("three"), disk.write(FIRST).created());
    assertEquals(written(FIRST), disk.content());
  }

  @Test
  void aFileMayBecomeAFolderAndBack() {
    FileTree file = tree("a", "1", "x/y/z", "2");
    FileTree folder = tree("a/b/c", "1", "x", "2");
    for (FileTree next : List.of(file, folder, file)) {
      assertFalse(disk.write(next).blocked());
      assertEquals(written(next), disk.content());
    }
  }

  @Test
  void doesNotMakeAFolderOfAForeignFile() throws IOException {
    disk.put("a", "mine").put("b/mine", "mine");
    SortedMap<String, String> before = disk.content();
    WriteReport report = disk.force(tree("a/b", "1", "b", "2"));
    assertEquals(
        List.of(
            new Refused("a/b", "needs a folder where `a` is a file", false),
            new Refused("b", "is a folder", false)),
        report.refused());
    assertEquals(before, disk.content());
  }

  @Test
  void setsModesWhateverTheUmask() throws IOException {
    disk.write(script("up.sh", "true", true));
    assertEquals("rwxr-xr-x", mode("up.sh"));
    assertEquals("rw-r--r--", mode(Manifest.PATH));
    WriteReport report = disk.write(script("up.sh", "true", false));
    assertEquals(List.of("up.sh"), report.changed());
    assertEquals("rw-r--r--", mode("up.sh"));
  }

  @Test
  void takesModesThatGitMakesUnderAnotherUmaskForTheSame() throws IOException {
    disk.write(script("up.sh", "true", true));
    Files.setPosixFilePermissions(
        disk.root().resolve("up.sh"), PosixFilePermissions.fromString("rwxrwx---"));
    assertTrue(disk.write(script("up.sh", "true", true)).idle());
  }

  private String mode(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(disk.root().resolve(path)));
  }

  @Test
  void aChangedCauseChangesTheManifestOnly() throws IOException {
    disk.write(tree("a", "1"));
    FileTree moved = FileTree.builder().add("a", "1", "lab.yaml:99:1").build();
    assertTrue(disk.write(moved).idle());
    assertEquals(written(moved), disk.content());
  }

  @Test
  void aPreviewSaysTheSameAndWritesNothing() throws IOException {
    assertEquals(TreeWriter.preview(FIRST, disk.root(), false), disk.write(FIRST));
    FileTree next = tree("a/one", "1", "three", "other", "four", "4");
    SortedMap<String, String> before = disk.content();
    WriteReport preview = TreeWriter.preview(next, disk.root(), false);
    assertEquals(before, disk.content());
    assertEquals(List.of("four"), preview.created());
    assertEquals(List.of("three"), preview.changed());
    assertEquals(List.of("a/b/two"), preview.deleted());
    assertEquals(List.of("a/one"), preview.unchanged());
    assertEquals(preview, disk.write(next));
  }

  @Test
  void worksInAFolderThatIsReachedThroughALink() throws IOException {
    Path real = Files.createDirectory(temporary.resolve("real"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
    TreeWriter.write(FIRST, link, false);
    assertEquals(written(FIRST), new Disk(real).content());
  }
}
