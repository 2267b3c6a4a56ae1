package dev.vlabc.tests.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.output.TreeWriter;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.FolderWorkspace;
import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Program;
import dev.vlabc.tests.corpus.Program.Ended;
import dev.vlabc.tests.referee.Referee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rendered lab in a folder of its own, and stand-ins for the programs that its recipes call. They
 * note how they are called, and remember what is there.
 */
final class Bench {

  private static final List<String> STANDINS =
      List.of(
          "docker", "k3d", "kubectl", "flux", "containerlab", "sudo", "sops", "virsh", "systemctl");

  private final Path lab;
  private final Path programs;
  private final Path state;
  private final Map<String, String> variables = new HashMap<>();

  private Bench(Path folder) {
    this.lab = folder.resolve("lab");
    this.programs = folder.resolve("programs");
    this.state = folder.resolve("state");
  }

  /** One of {@code environments/}. */
  static Bench environment(String name, Path folder) {
    return of(Checkout.path("environments/" + name), folder);
  }

  /** The lab whose spec is in a folder. */
  static Bench of(Path environment, Path folder) {
    Bench bench = new Bench(folder);
    Compilation made =
        new Compiler().compile(new FolderWorkspace(environment, "spec"), Options.of("spec"));
    assertEquals(
        List.of(),
        made.diagnostics().stream().filter(found -> found.severity() == Severity.ERROR).toList());
    try {
      Files.createDirectories(bench.lab);
      Files.createDirectories(bench.programs);
      Files.createDirectories(bench.state);
      TreeWriter.write(made.tree().orElseThrow(), bench.lab, false);
      String text = Checkout.read(Checkout.path("tests/recipes/standin"));
      for (String program : STANDINS) {
        Path file = Files.writeString(bench.programs.resolve(program), text);
        assertTrue(file.toFile().setExecutable(true));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bench;
  }

  /** The rendered lab. */
  Path lab() {
    return lab;
  }

  /** What stand-ins remember; a file there may also tell them what to answer. */
  Path state() {
    return state;
  }

  /** One more variable of the environment. */
  Bench with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Has the real program, not its stand-in. */
  void real(String program) {
    try {
      Files.delete(programs.resolve(program));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one of the lab's scripts. */
  Ended script(String name, String... arguments) {
    return run(
        command(List.of("bash", lab.resolve("scripts/" + name + ".sh").toString()), arguments));
  }

  /** Stand-ins first, then the real programs of the referees and of this machine. */
  private String path() {
    return programs + ":" + Referee.programs() + ":" + System.getenv("PATH");
  }

  /** Runs a recipe, by the real just; where that is absent, the test is skipped by name. */
  Ended just(String... arguments) {
    if (Program.run(List.of("bash", "-c", "command -v just"), Map.of("PATH", path())).code() != 0) {
      Referee.absent("just is neither on PATH nor among the referees");
    }
    return run(
        command(
            List.of("env", "just", "--justfile", lab.resolve("justfile").toString()), arguments));
  }

  private static List<String> command(List<String> begin, String... arguments) {
    List<String> command = new ArrayList<>(begin);
    command.addAll(List.of(arguments));
    return command;
  }

  private Ended run(List<String> command) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("PATH", path());
    all.put("STANDIN_STATE", state.toString());
    return Program.run(command, all);
  }

  /** How programs were called, in order: name and arguments, a line each. */
  List<String> calls() {
    Path calls = state.resolve("calls");
    return Files.exists(calls) ? Checkout.read(calls).lines().toList() : List.of();
  }

  /** The same without those that only look. */
  List<String> deeds() {
    return calls().stream()
        .filter(
            call ->
                !call.startsWith("docker ps")
                    && !call.startsWith("docker compose version")
                    && !call.startsWith("k3d kubeconfig")
                    && !call.startsWith("sudo ")
                    && !call.contains(" get ")
                    && !call.contains(" ps --quiet ")
                    && !call.contains("--dry-run=client"))
        .toList();
  }

  /** Forgets the calls, not what is there. */
  void forget() {
    try {
      Files.deleteIfExists(state.resolve("calls"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files below a folder of the lab, with their texts. */
  Map<String, String> texts(String folder) {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.walk(lab.resolve(folder))) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> texts.put(lab.relativize(file).toString(), Checkout.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
