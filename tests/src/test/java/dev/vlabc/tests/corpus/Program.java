package dev.vlabc.tests.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end. */
public final class Program {

  private static final long MINUTES = 5;

  /** How it ended, and what it said on its two streams. */
  public record Ended(int code, String out, String err) {

    /** All that it said. */
    public String said() {
      return out + err;
    }
  }

  private Program() {}

  /**
   * Runs a command in the root of the repository, with these variables added to the environment.
   */
  public static Ended run(List<String> command, Map<String, String> variables) {
    try {
      Path out = Files.createTempFile("vlabc-test", ".out");
      Path err = Files.createTempFile("vlabc-test", ".err");
      try {
        int code = code(command, variables, out, err);
        return new Ended(code, Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int code(List<String> command, Map<String, String> variables, Path out, Path err)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(Checkout.root().toFile());
    builder.environment().putAll(variables);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException(command + " does not end; it said: " + Files.readString(err));
    }
    return process.exitValue();
  }

  /** Runs {@code vlabc} from the class path of this test. */
  public static Ended vlabc(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dvlabc.home=" + Checkout.root());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.vlabc.cli.Main"));
    command.addAll(arguments);
    return run(command, Map.of("NO_COLOR", "1"));
  }
}
