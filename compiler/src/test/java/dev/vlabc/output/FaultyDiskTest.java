package dev.vlabc.output;

import static dev.vlabc.output.Disk.tree;
import static dev.vlabc.output.Disk.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old tree stays where the new one cannot be written. */
class FaultyDiskTest {

  private static final FileTree FIRST = tree("a", "1", "b/c", "2");
  private static final FileTree LARGE = tree("a", "one", "large", "x".repeat(100_000), "z", "9");

  @TempDir private Path temporary;

  @Test
  void aFileInPlaceOfTheOwnFolder() throws IOException {
    Disk disk = new Disk(temporary).put(".vlabc", "x");
    OutputException fault = assertThrows(OutputException.class, () -> disk.force(FIRST));
    assertEquals(temporary.resolve(".vlabc"), fault.path());
    assertTrue(fault.getMessage().endsWith("is not a folder"), fault.getMessage());
    assertEquals("{.vlabc=x}", disk.content().toString());
  }

  @Test
  void aFileInPlaceOfTheFolder() throws IOException {
    new Disk(temporary).put("out", "x");
    Path out = temporary.resolve("out");
    OutputException fault =
        assertThrows(OutputException.class, () -> TreeWriter.write(FIRST, out, true));
    assertTrue(fault.getMessage().startsWith("cannot write to `" + out), fault.getMessage());
    assertEquals("x", Files.readString(out));
  }

  @Test
  void aFolderWhereNothingMayBeWritten() throws IOException {
    Disk disk = new Disk(temporary);
    disk.write(FIRST);
    SortedMap<String, String> before = disk.content();
    Path own = temporary.resolve(".vlabc");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(own), "skipped: read-only folder, which root may write to");
    OutputException fault = assertThrows(OutputException.class, () -> disk.write(LARGE));
    assertTrue(fault.getMessage().endsWith("no permission"), fault.getMessage());
    assertEquals(before, disk.content());
  }

  /** Writes the large tree. */
  static final class WriteLarge {

    private WriteLarge() {}

    public static void main(String[] arguments) {
      try {
        System.out.println(TreeWriter.write(LARGE, Path.of(arguments[0]), false));
      } catch (OutputException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** A limit on the size of files stands for a disk that fills up while the files are staged. */
  @Test
  void aDiskThatTakesOnlyHalfOfIt() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: limit on files, no /bin/sh");
    Disk disk = new Disk(temporary);
    disk.write(FIRST);
    List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 64 && exec \"$@\"", "sh");
    try (ChildJvm child = ChildJvm.start(limited, WriteLarge.class, temporary.toString())) {
      String line = child.line();
      assertTrue(line.startsWith("cannot write to `" + temporary + "`: "), line);
    }
    assertEquals(written(FIRST), disk.content());
    disk.write(LARGE);
    assertEquals(written(LARGE), disk.content());
  }
}
