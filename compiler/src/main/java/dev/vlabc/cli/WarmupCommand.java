package dev.vlabc.cli;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.cli.view.Colors;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import dev.vlabc.source.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code vlabc warmup}: what people do, done once for the JVM to remember. Leaves nothing behind,
 * says nothing, and never fails: a cache that lacks something is better than none.
 */
final class WarmupCommand implements Command {

  private static final List<String> LABS = List.of("virtual-lab", "edge-lab");

  /** Nobody has a folder of this name, so that looking at it finds and changes nothing. */
  private static final String NOWHERE = "vlabc-warmup-writes-nothing";

  /** Without faults of shape, whose validator would make the cache, and so every start, larger. */
  private static final String FAULTY =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: warmup}
      spec:
        networks: {lab: 10.80.0.1/16}
        layers:
          - name: base
            clusters:
              warmup: {kubernetes: v1.35.5, provider: k3d, managedBy: nobody}
      """;

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Switches.optional(0, "COMMAND", "the command that the cache is for"));
    Switches.example(spec, "vlabc warmup render");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    boolean renders = arguments.parameter(0).filter("render"::equals).isPresent();
    Shipped.home().ifPresent(home -> compileLabs(home, renders));
    quietly(WarmupCommand::compileFaulty);
    quietly(() -> Program.run(List.of("validate", NOWHERE), Console.silent()));
    return ExitStatus.OK;
  }

  private static void compileLabs(Path home, boolean renders) {
    for (String lab : LABS) {
      String environment = home.resolve("environments").resolve(lab).toString();
      if (renders) {
        quietly(() -> render(environment));
      } else {
        quietly(() -> Program.run(List.of("validate", environment), Console.silent()));
        quietly(() -> Program.run(List.of("query", environment, "10.80.0.1"), Console.silent()));
      }
    }
  }

  /** Into a folder of its own: first everything is new, then nothing has changed. */
  private static void render(String environment) {
    try {
      Path folder = Files.createTempDirectory("vlabc-warmup");
      List<String> line = List.of("render", environment, "--locked", "--output", folder.toString());
      Program.run(line, Console.silent());
      Program.run(line, Console.silent());
      try (Stream<Path> made = Files.walk(folder)) {
        made.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compileFaulty() {
    MemoryWorkspace workspace = new MemoryWorkspace(Map.of(Compiler.SPEC, FAULTY));
    Compilation made = new Compiler().compile(workspace, Options.of("warmup"));
    DiagnosticText text = new DiagnosticText(Colors.PLAIN, UnaryOperator.identity());
    Console.silent().print(text.all(made.diagnostics()));
  }

  private static void quietly(Runnable run) {
    try {
      run.run();
    } catch (RuntimeException _) {
      // What fails here fails again, and says so, where people ask for it.
    }
  }
}
