package dev.vlabc.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed, again and again; the next write gives the right tree. */
class KilledWriterTest {

  private static final long SEED = 20_261_120;
  private static final int KILLS = 40;
  private static final int LONGEST_WAIT_MICROS = 40_000;

  /** Trees that share folders, change each other's files, and swap files and folders. */
  private static final List<FileTree> TREES = IntStream.range(0, 3).mapToObj(Loop::tree).toList();

  @TempDir private Path temporary;

  /** Writes one tree after the other until it is killed. */
  static final class Loop {

    private static final int MOST_WRITES = 100_000;

    private Loop() {}

    static FileTree tree(int number) {
      FileTree.Builder tree = FileTree.builder();
      for (int i = 0; i < 24; i++) {
        String content = (number + " " + i % (number + 2) + "\n").repeat(i * 20);
        boolean same = i % 4 == 0;
        tree.add(
            new GeneratedFile(
                "f" + i % 3 + "/" + (same ? "" : "t" + number + "/") + i + ".yaml",
                same ? "always" : content,
                i % 5 == number,
                "lab.yaml:" + number + ":1"));
      }
      tree.add("swap" + (number == 0 ? "" : "/inner"), "swapped " + number, "lab.yaml:2:2");
      return tree.add("shared", "of " + number, "lab.yaml:3:3").build();
    }

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      TreeWriter.write(TREES.getFirst(), folder, false);
      System.out.println("ready");
      for (int i = 1; i < MOST_WRITES; i++) {
        WriteReport report = TreeWriter.write(TREES.get(i % TREES.size()), folder, false);
        if (report.blocked()) {
          throw new IllegalStateException(report.toString());
        }
      }
    }
  }

  @Test
  void leavesNothingThatTheNextWriteDoesNotRepair() throws Exception {
    Disk disk = new Disk(temporary.resolve("out"));
    disk.put("f0/mine", "kept");
    SplittableRandom random = new SplittableRandom(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      killOnce(disk.root(), random.nextInt(LONGEST_WAIT_MICROS));
      FileTree next = TREES.get(random.nextInt(TREES.size()));
      String moment = "kill " + kill + " of seed " + SEED;
      assertEquals(List.of(), disk.write(next).refused(), moment);
      SortedMap<String, String> expected = Disk.written(next);
      expected.put("f0/mine", "kept");
      assertEquals(expected, disk.content(), moment);
      assertEquals(List.of(), TreeCheck.compare(next, disk.root()), moment);
    }
  }

  private static void killOnce(Path folder, int micros) throws IOException, InterruptedException {
    try (ChildJvm child = ChildJvm.start(Loop.class, folder.toString())) {
      assertEquals("ready", child.line());
      Thread.sleep(micros / 1000, micros % 1000 * 1000);
    }
  }
}
