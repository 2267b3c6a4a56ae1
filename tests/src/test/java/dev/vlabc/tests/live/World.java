package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.corpus.Program.Ended;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Namespaces that hold a whole lab. They end with this, or with the process that started them. */
final class World implements AutoCloseable {

  /** In the environment of every process of a world. */
  static final String MARK = "VLABC_WORLD";

  private static final long SECONDS_TO_END = 10;

  /** What every script may use. */
  private static final String PRELUDE =
      """
      export PATH=/usr/sbin:/usr/bin:/sbin:/bin
      # in_node NODE COMMAND...
      in_node() { nsenter -t "$(<"/run/nodes/$1.pid")" -n -m -p -u -r -w "${@:2}"; }
      """;

  private final Process process;
  private final long first;
  private final String mark;

  private World(Process process, long first, String mark) {
    this.process = process;
    this.first = first;
    this.mark = mark;
  }

  /**
   * An empty world.
   *
   * @param folder what nodes bind from
   * @param mark the value of {@link #MARK}
   */
  static World over(Path folder, String mark) {
    ProcessBuilder builder =
        new ProcessBuilder(Checkout.path("tests/live/world").toString(), folder.toString());
    builder.environment().put(MARK, mark);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = builder.start();
      BufferedReader output = process.inputReader();
      if (!"ready".equals(output.readLine())) {
        throw new IllegalStateException("no world for " + folder);
      }
      long first = process.children().findFirst().orElseThrow().pid();
      return new World(process, first, mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a script of bash in the world; fails unless it ends well. Gives what it prints. */
  String run(String script) {
    Ended ended = ended(script);
    assertEquals(0, ended.code(), ended::said);
    return ended.out();
  }

  private Ended ended(String script) {
    try {
      Path file = Files.createTempFile("vlabc-world", ".sh");
      try {
        Files.writeString(file, PRELUDE + script);
        return Program.run(
            List.of(
                "nsenter", "-t", Long.toString(first), "-n", "-m", "-p", "bash", "-eu", "" + file),
            Map.of(MARK, mark));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
