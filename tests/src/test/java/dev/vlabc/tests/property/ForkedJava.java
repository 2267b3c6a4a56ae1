package dev.vlabc.tests.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process on the class path of this one. */
public final class ForkedJava {

  private final String main;
  private final List<String> options = new ArrayList<>();
  private Path folder = Path.of("").toAbsolutePath();

  private ForkedJava(String main) {
    this.main = main;
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    String home = System.getProperty("vlabc.home", "");
    if (!home.isEmpty()) {
      options.add("-Dvlabc.home=" + home);
    }
  }

  public static ForkedJava of(Class<?> main) {
    return new ForkedJava(main.getName());
  }

  public ForkedJava options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** The working directory. */
  public ForkedJava in(Path directory) {
    folder = directory;
    return this;
  }

  public Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("forked-java", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    return new Running(process, errors);
  }

  /** Absolute, because the process may start elsewhere. */
  private static String classPath() {
    List<String> absolute = new ArrayList<>();
    for (String entry :
        System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        absolute.add(Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(java.io.File.pathSeparator, absolute);
  }

  /** A process that was started, and is ended with its test. */
  public static final class Running implements AutoCloseable {

    private final Process process;
    private final Path errors;

    Running(Process process, Path errors) {
      this.process = process;
      this.errors = errors;
    }

    /** All that it prints; fails unless it ends well. */
    public String output() throws IOException {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      try {
        assertEquals(0, process.waitFor(), () -> output + errorText());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      return output;
    }

    private String errorText() {
      try {
        return Files.readString(errors, StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        return e.toString();
      }
    }

    @Override
    public void close() throws IOException {
      process.destroyForcibly();
      Files.deleteIfExists(errors);
    }
  }
}
