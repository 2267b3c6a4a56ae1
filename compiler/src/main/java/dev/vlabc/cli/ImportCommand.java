package dev.vlabc.cli;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.cli.view.Summary;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.intake.ContainerlabImport;
import dev.vlabc.intake.ImportedLab;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc import}. */
final class ImportCommand implements Command {

  private static final List<String> SOURCES = List.of("containerlab");
  private static final String OUTPUT = "--output";
  private static final String FORCE = "--force";

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Switches.word(0, "SOURCE", SOURCES, "What made the file: containerlab."));
    spec.addPositional(Switches.required(1, "FILE", "The topology."));
    spec.addOption(
        Switches.value(
            "DIR", "Write to this folder instead of environments/<name>; - prints.", "-o", OUTPUT));
    spec.addOption(Switches.flag("Also over a lab.yaml that is there already.", FORCE));
    spec.addOption(Switches.format(Format.TEXT, Format.JSON));
    Switches.example(
        spec,
        "vlabc import containerlab clos.clab.yml",
        "vlabc import containerlab clos.clab.yml --output -");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    String typed = arguments.parameter(1).orElseThrow();
    Report report = new Report(arguments.format(Format.TEXT), console);
    Diagnostics diagnostics = new Diagnostics();
    Optional<ImportedLab> lab =
        ContainerlabImport.of(typed.replace('\\', '/'), read(typed), diagnostics);
    List<Diagnostic> found = new ArrayList<>(diagnostics.sorted());
    if (lab.isEmpty()) {
      report.add(found);
      report.end(report.json());
      return ExitStatus.FAULTS;
    }
    NewLab made = new NewLab(lab.get(), file(typed), arguments.value(OUTPUT));
    if (!made.isPrinted()) {
      made.write(arguments.has(FORCE));
    }
    List<Diagnostic> faults = faults(made);
    found.addAll(faults);
    tell(made, report.add(found), report, console);
    return faults.isEmpty() ? ExitStatus.OK : ExitStatus.FAULTS;
  }

  private static void tell(NewLab made, Summary summary, Report report, Console console) {
    if (report.isJson()) {
      report.end(report.json().put("file", made.shown()).put("lab", made.text()));
    } else if (made.isPrinted()) {
      console.print(made.text());
    } else {
      console.line("wrote " + made.shown() + ": " + made.counted());
      console.line(
          summary.errors() > 0
              ? "left to mend in it: " + Summary.counted(summary.errors(), "error")
              : "see `vlabc validate " + made.typed() + "`, then `vlabc render`");
    }
  }

  /** What the lab that was made has of faults; the topology may have had them, too. */
  private static List<Diagnostic> faults(NewLab made) {
    Compilation compiled =
        new Compiler()
            .compile(
                new MemoryWorkspace(made.typed(), Map.of(Compiler.SPEC, made.text())),
                Options.of(made.typed()));
    return compiled.diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .toList();
  }

  private static Path file(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new FailureException("there is no file `" + typed + "`");
    }
  }

  private static byte[] read(String typed) {
    Path file = file(typed);
    if (Files.isDirectory(file)) {
      throw new FailureException("`" + typed + "` is a folder; name the topology in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(YamlReader.LARGEST_BYTES + 1);
    } catch (IOException e) {
      throw new FailureException("cannot read " + typed, e);
    }
  }
}
