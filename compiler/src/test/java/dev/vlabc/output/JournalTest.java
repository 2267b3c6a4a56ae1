package dev.vlabc.output;

import static dev.vlabc.output.Disk.tree;
import static dev.vlabc.output.Disk.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

  /**
   * From the first to the next: a change, a file for a folder, a folder for a file, an addition.
   */
  private static final FileTree FIRST = tree("a", "1", "b/c/d", "2", "e", "3", "same", "4");

  private static final FileTree NEXT =
      tree("a", "one", "b", "2", "e/f", "3", "g/h", "5", "same", "4");

  @TempDir private Path temporary;
  private Disk disk;

  @BeforeEach
  void write() {
    disk = new Disk(temporary);
    disk.write(FIRST);
  }

  /** The state right after the journal came to be. */
  private Journal begin() throws IOException {
    OutputFolder folder = new OutputFolder(disk.root());
    WritePlan plan = Planner.plan(NEXT, folder, false);
    TreeWriter.stage(plan, NEXT, folder);
    assertEquals("one", disk.read(".vlabc/stage/0"));
    return plan.journal();
  }

  private void take(int steps, Journal journal) throws IOException {
    List<Path[]> moves = new ArrayList<>();
    List<String> late = List.of("b", "e/f");
    for (Journal.Rename step : journal.renames()) {
      Path[] move = {file(".vlabc/stage/" + step.staged()), file(step.path())};
      moves.add(late.contains(step.path()) ? moves.size() : 0, move);
    }
    List<Path> deleted = List.of(file("b/c/d"), file("e"), file("b/c"), file("b"));
    moves.addAll(2, deleted.stream().map(path -> new Path[] {path}).toList());
    moves.add(new Path[] {file(".vlabc/stage/manifest.json"), file(Manifest.PATH)});
    moves.add(new Path[] {file(".vlabc/journal.json")});
    assertEquals(10, moves.size());
    for (Path[] move : moves.subList(0, steps)) {
      if (move.length == 1) {
        Files.delete(move[0]);
      } else {
        Files.createDirectories(move[1].getParent());
        Files.deleteIfExists(move[1]);
        Files.move(move[0], move[1]);
      }
    }
  }

  private Path file(String path) {
    return disk.root().resolve(path);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void isFinishedFromWhereverItWasCutOff(int steps) throws IOException {
    take(steps, begin());
    assertTrue(Journal.finish(disk.root()));
    assertEquals(written(NEXT), disk.content());
    assertFalse(Journal.finish(disk.root()));
    assertTrue(disk.write(NEXT).idle());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theNextWriteFinishesItBeforeItBegins(int steps) throws IOException {
    take(steps, begin());
    assertFalse(disk.write(FIRST).blocked());
    assertEquals(written(FIRST), disk.content());
  }

  @Test
  void aStageWithoutAJournalIsThrownAway() throws IOException {
    take(0, begin());
    Files.delete(file(".vlabc/journal.json"));
    disk.put(".vlabc/stage/deep/er", "x");
    assertFalse(Journal.finish(disk.root()));
    assertEquals(written(FIRST), disk.content());
  }

  @Test
  void editsMadeBeforeTheRepairAreKept() throws IOException {
    take(0, begin());
    disk.put("a", "edited").put("b/c/d", "edited").put("g/h", "mine");
    assertTrue(Journal.finish(disk.root()));
    assertEquals("edited", disk.read("a"));
    assertEquals("edited", disk.read("b/c/d"));
    assertEquals("mine", disk.read("g/h"));
    assertEquals("3", disk.read("e/f"));
    SortedMap<String, String> before = disk.content();
    List<String> refused = disk.write(NEXT).refused().stream().map(Refused::path).toList();
    assertEquals(List.of("a", "b", "g/h"), refused);
    assertEquals(before, disk.content());
  }

  @Test
  void aFailureHalfWayLeavesAJournalThatCanBeFinished() throws IOException {
    begin();
    Files.delete(file(".vlabc/stage/0"));
    Files.createDirectory(file(".vlabc/stage/0"));
    OutputException fault = assertThrows(OutputException.class, () -> Journal.finish(disk.root()));
    assertTrue(fault.getMessage().startsWith("cannot finish the last write to `"));
    Files.delete(file(".vlabc/stage/0"));
    disk.put(".vlabc/stage/0", "one");
    assertTrue(Journal.finish(disk.root()));
    assertEquals(written(NEXT), disk.content());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"path\": \"a\"', '\"path\": \"../a\"'",
    "'\"path\": \"a\"', '\"path\": \".vlabc/stage\"'",
    "'\"staged\": \"0\"', '\"staged\": \"../0\"'",
    "'\"before\": \"', '\"before\": \"z'",
    "'\"version\": 1', '\"version\": 2'",
    "'{', ''",
  })
  void whatIsNoJournalIsNotFollowed(String part, String other) throws IOException {
    begin();
    disk.put(".vlabc/journal.json", disk.read(".vlabc/journal.json").replace(part, other));
    SortedMap<String, String> before = disk.content();
    OutputException fault = assertThrows(OutputException.class, () -> Journal.finish(disk.root()));
    assertTrue(fault.getMessage().contains("is no journal of vlabc"), fault.getMessage());
    assertThrows(OutputException.class, () -> disk.force(FIRST));
    assertEquals(before, disk.content());
    Files.delete(file(".vlabc/journal.json"));
    disk.write(NEXT);
    assertEquals(written(NEXT), disk.content());
  }

  @Test
  void aJournalDoesNotLeadThroughALink() throws IOException {
    Disk outside = new Disk(Files.createDirectory(temporary.resolve("outside")));
    outside.put("h", "theirs");
    begin();
    Files.createSymbolicLink(file("g"), outside.root());
    Journal.finish(disk.root());
    assertEquals("theirs", outside.read("h"));
  }

  @Test
  void whereNothingIsToBeFinishedNothingIsMade() throws IOException {
    assertFalse(Journal.finish(temporary.resolve("nowhere")));
    assertFalse(Files.exists(temporary.resolve("nowhere")));
    assertFalse(Journal.finish(disk.root()));
    assertEquals(written(FIRST), disk.content());
  }

  @Test
  void aPreviewLeavesItAlone() throws IOException {
    begin();
    SortedMap<String, String> before = disk.content();
    TreeWriter.preview(NEXT, disk.root(), false);
    TreeCheck.compare(NEXT, disk.root());
    assertEquals(before, disk.content());
  }
}
