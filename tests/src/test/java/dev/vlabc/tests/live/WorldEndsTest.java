package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.tests.corpus.Labs;
import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.property.ForkedJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a world outlives the process that started it, however that ends. */
final class WorldEndsTest {

  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final Duration TO_END = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @BeforeAll
  static void namespacesCanBeMade() {
    Rights.required();
  }

  @Test
  void closedWorldsLeaveNothing() {
    String mark = UUID.randomUUID().toString();
    String before = links();
    try (LiveLab lab = LiveLab.started(Labs.live("written-out"), folder.resolve("lab"), mark)) {
      assertTrue(processes(mark) > lab.topology().containers().size(), "a world has processes");
    }
    gone(mark, before);
  }

  @Test
  void killedWhileItRuns() throws IOException {
    String mark = UUID.randomUUID().toString();
    String before = links();
    Path sign = folder.resolve("sign");
    try (ForkedJava.Running _ = holder(mark, sign)) {
      await(() -> Files.exists(sign), TO_START);
      assertTrue(processes(mark) > 0, "it runs");
    }
    gone(mark, before);
  }

  @Test
  void killedWhileItStarts() throws IOException {
    String mark = UUID.randomUUID().toString();
    String before = links();
    try (ForkedJava.Running _ = holder(mark, folder.resolve("sign"))) {
      await(() -> processes(mark) > 20, TO_START);
    }
    gone(mark, before);
  }

  /** To close it is to kill it with a signal that it cannot catch. */
  private ForkedJava.Running holder(String mark, Path sign) throws IOException {
    return ForkedJava.of(WorldHolder.class)
        .options("-Dvlabc.root=" + dev.vlabc.tests.corpus.Checkout.root())
        .start(folder.resolve("lab").toString(), mark, sign.toString());
  }

  private static void gone(String mark, String before) {
    await(() -> processes(mark) == 0, TO_END);
    assertEquals(before, links());
  }

  /** The links and named namespaces of the machine itself. */
  private static String links() {
    return Program.run(List.of("bash", "-c", "ip -brief link; ip netns list"), Map.of()).out();
  }

  private static int processes(String mark) {
    String wanted = World.MARK + "=" + mark;
    int count = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        count += environment(process).contains(wanted) ? 1 : 0;
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return count;
  }

  private static String environment(Path process) {
    try {
      return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // It has ended meanwhile.
    }
  }

  private static void await(BooleanSupplier condition, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within " + atMost);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
