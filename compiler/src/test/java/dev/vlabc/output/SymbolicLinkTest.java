package dev.vlabc.output;

import static dev.vlabc.output.Disk.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links inside the folder are neither followed nor replaced. */
class SymbolicLinkTest {

  @TempDir private Path temporary;
  private Disk outside;
  private Disk disk;

  @BeforeEach
  void makeFolders() throws IOException {
    outside = new Disk(Files.createDirectory(temporary.resolve("outside")));
    disk = new Disk(Files.createDirectory(temporary.resolve("out")));
    outside.put("file", "theirs").put("folder/file", "theirs");
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(disk.root().resolve(path), temporary.resolve("outside" + target));
  }

  private void refuses(FileTree tree, Refused expected) {
    SortedMap<String, String> before = new Disk(temporary).content();
    assertEquals(List.of(expected), disk.write(tree).refused());
    assertEquals(before, new Disk(temporary).content());
    disk.force(tree);
    assertEquals("theirs", outside.content().get("file"));
    assertEquals("theirs", outside.content().get("folder/file"));
    assertEquals(2, outside.content().size());
  }

  @Test
  void aLinkedFileIsRefused() throws IOException {
    link("a", "/file");
    refuses(tree("a", "1"), new Refused("a", "is a symbolic link", false));
    refuses(tree("a", "theirs"), new Refused("a", "is a symbolic link", false));
  }

  @Test
  void aDanglingLinkIsRefused() throws IOException {
    link("a", "/new");
    refuses(tree("a", "1"), new Refused("a", "is a symbolic link", false));
  }

  @Test
  void aLinkedFolderIsRefused() throws IOException {
    link("a", "/folder");
    refuses(
        tree("a/b/c", "1"),
        new Refused("a/b/c", "lies below `a`, which is a symbolic link", false));
  }

  @Test
  void nothingIsDeletedThroughALink() throws IOException {
    disk.write(tree("a/file", "theirs", "b", "2"));
    Files.delete(disk.root().resolve("a/file"));
    Files.delete(disk.root().resolve("a"));
    link("a", "/folder");
    refuses(
        tree("b", "2"), new Refused("a/file", "lies below `a`, which is a symbolic link", true));
    assertEquals("-> " + outside.root().resolve("folder"), disk.content().get("a"));
  }

  @Test
  void theOwnFolderMustNotBeALink() throws IOException {
    link(".vlabc", "/folder");
    assertThrows(OutputException.class, () -> disk.write(tree("a", "1")));
    assertThrows(OutputException.class, () -> disk.force(tree("a", "1")));
    assertThrows(OutputException.class, () -> Journal.finish(disk.root()));
    assertThrows(OutputException.class, () -> TreeCheck.compare(tree("a", "1"), disk.root()));
    assertEquals(2, outside.content().size());
  }

  @Test
  void theManifestMustNotBeALink() throws IOException {
    Files.createDirectory(disk.root().resolve(".vlabc"));
    link(".vlabc/manifest.json", "/file");
    refuses(
        tree("a", "1"),
        new Refused(
            Manifest.PATH, "does not say which files are vlabc's: it is a symbolic link", false));
  }

  @Test
  void aStageAndAJournalThatAreLinksAreNotFollowed() throws IOException {
    Files.createDirectory(disk.root().resolve(".vlabc"));
    link(".vlabc/stage", "/folder");
    disk.write(tree("a", "1"));
    assertEquals(Disk.written(tree("a", "1")), disk.content());
    assertEquals(2, outside.content().size());
    link(".vlabc/journal.json", "/file");
    assertThrows(OutputException.class, () -> disk.write(tree("a", "2")));
  }

  @Test
  void aLinkedLockIsNotWritten() throws IOException {
    Files.createDirectory(disk.root().resolve(".vlabc"));
    link(".vlabc/lock", "/file");
    assertThrows(OutputException.class, () -> disk.write(tree("a", "1")));
    assertEquals("theirs", outside.read("file"));
  }
}
