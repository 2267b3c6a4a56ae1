package dev.vlabc.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLockTest {

  private static final int TURNS = 150;
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path temporary;
  private OutputFolder folder;

  @BeforeEach
  void chooseFolder() throws IOException {
    folder = new OutputFolder(temporary.resolve("out"));
    Files.writeString(temporary.resolve("counter"), "0");
  }

  /** Holds the lock until it is told to end. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (FolderLock _ = FolderLock.acquire(new OutputFolder(Path.of(arguments[0])))) {
        System.out.println("held");
        System.in.read();
      }
      System.out.println("released");
    }
  }

  /** Counts in a file, as no two could at once. */
  static final class Counter {

    private Counter() {}

    public static void main(String[] arguments) throws IOException {
      count(Path.of(arguments[0]));
      System.out.println("done");
    }

    static void count(Path temporary) throws IOException {
      OutputFolder folder = new OutputFolder(temporary.resolve("out"));
      Path counter = temporary.resolve("counter");
      for (int turn = 0; turn < TURNS; turn++) {
        try (FolderLock _ = FolderLock.acquire(folder, LONG)) {
          int number = Integer.parseInt(Files.readString(counter));
          Files.writeString(counter, Integer.toString(number + 1));
        }
      }
    }
  }

  private void refused() {
    OutputException fault =
        assertThrows(OutputException.class, () -> FolderLock.acquire(folder, SHORT));
    assertEquals(
        "another vlabc is writing to `" + folder.root() + "`; run this again when it is done",
        fault.getMessage());
  }

  @Test
  void keepsOtherProcessesOut() throws IOException {
    try (ChildJvm child = ChildJvm.start(Holder.class, folder.root().toString())) {
      assertEquals("held", child.line());
      refused();
      refused();
      child.process().getOutputStream().close();
      assertEquals("released", child.line());
    }
    FolderLock.acquire(folder, SHORT).close();
  }

  @Test
  void endsWithTheProcess() throws IOException {
    try (ChildJvm child = ChildJvm.start(Holder.class, folder.root().toString())) {
      assertEquals("held", child.line());
    }
    FolderLock.acquire(folder, SHORT).close();
    assertEquals(0, new Disk(folder.root()).content().size());
  }

  @Test
  void keepsOtherThreadsOut() throws IOException {
    try (FolderLock _ = FolderLock.acquire(folder, SHORT)) {
      refused();
    }
    FolderLock.acquire(folder, SHORT).close();
  }

  @Test
  void aThreadThatAsksInVainDoesNotOpenTheWayForAnotherProcess() throws IOException {
    FolderLock held = FolderLock.acquire(folder, SHORT);
    refused();
    try (ChildJvm child = ChildJvm.start(Holder.class, folder.root().toString())) {
      Thread.ofVirtual().start(() -> release(held));
      assertEquals("held", child.line());
      refused();
    }
  }

  private static void release(FolderLock held) {
    try (held) {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileThatLostItsNameIsNoLock(boolean replaced) throws IOException {
    Path file = Files.createDirectories(folder.own()).resolve("lock");
    try (FileChannel opened =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      Files.delete(file);
      if (replaced) {
        Files.createFile(file);
      }
      assertEquals(Optional.empty(), FolderLock.confirm(folder, folder.own(), opened));
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    FolderLock.acquire(folder, SHORT).close();
    assertEquals(0, new Disk(folder.root()).content().size());
  }

  @Test
  void letsOneAtATimeThrough() throws Exception {
    List<Callable<Void>> counters = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      counters.add(this::countInAnotherProcess);
      counters.add(this::countInAThread);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(counters.size())) {
      for (Future<Void> counter : threads.invokeAll(counters)) {
        counter.get();
      }
    }
    assertEquals(
        Integer.toString(TURNS * counters.size()), Files.readString(temporary.resolve("counter")));
  }

  private Void countInAnotherProcess() throws IOException {
    try (ChildJvm child = ChildJvm.start(Counter.class, temporary.toString())) {
      assertEquals("done", child.line());
    }
    return null;
  }

  private Void countInAThread() throws IOException {
    Counter.count(temporary);
    return null;
  }
}
