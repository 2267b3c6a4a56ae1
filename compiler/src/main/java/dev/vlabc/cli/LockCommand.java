package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.lock.Lock;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc lock}. */
final class LockCommand implements Command {

  private static final String RESOLVE = "--resolve";

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Switches.environment());
    spec.addOption(
        Switches.flag("Mend a lock in which two branches gave one place to two owners.", RESOLVE));
    Switches.example(spec, "vlabc lock --resolve environments/quickstart");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    Environment environment = arguments.environment();
    LockFile file = LockFile.read(environment);
    if (file.text().isEmpty()) {
      console.line(environment.typed() + " has no " + Compiler.LOCK + "; `vlabc render` makes it");
      return ExitStatus.OK;
    }
    boolean resolve = arguments.has(RESOLVE);
    String text = file.text().get();
    String whole = resolve ? MergeMarkers.bothSides(text) : text;
    Diagnostics diagnostics = new Diagnostics();
    SourceFile source = new SourceFile(environment.name() + "/" + Compiler.LOCK, whole);
    Optional<Node> tree = YamlReader.read(source, diagnostics);
    Optional<Lock> lock = tree.map(node -> Lock.read(node, diagnostics));
    Report report = new Report(Format.TEXT, console);
    List<Diagnostic> found = diagnostics.sorted();
    report.add(environment, resolve && lock.isPresent() ? asNotes(found) : found, List.of());
    if (lock.isEmpty()) {
      return ExitStatus.FAULTS;
    }
    if (resolve) {
      mend(file, lock.get().resolved().text(), console);
      return ExitStatus.OK;
    }
    console.print(
        lock.get().toString().lines().map(line -> line + "\n").reduce("", String::concat));
    return diagnostics.hasErrors() ? ExitStatus.FAULTS : ExitStatus.OK;
  }

  /** What is mended now is a fault no more. */
  private static List<Diagnostic> asNotes(List<Diagnostic> found) {
    return found.stream()
        .map(
            fault ->
                new Diagnostic(
                    fault.code(),
                    Severity.NOTE,
                    fault.message(),
                    fault.primary(),
                    fault.others(),
                    fault.notes(),
                    Optional.empty()))
        .toList();
  }

  private static void mend(LockFile file, String wanted, Console console) {
    if (file.holds(wanted)) {
      console.line(file.shown() + ": nothing to mend");
    } else {
      file.write(wanted);
      console.line(
          file.shown() + ": mended; `vlabc render` gives new places to those that lost theirs");
    }
  }
}
