package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.cli.view.Summary;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc validate}. */
final class ValidateCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Switches.environments());
    spec.addOption(Switches.flag("Warnings count as errors do.", Switches.STRICT));
    spec.addOption(Switches.phase());
    spec.addOption(Switches.format(Format.TEXT, Format.JSON));
    Switches.example(
        spec, "vlabc validate environments/quickstart", "vlabc validate --strict environments/*");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    boolean strict = arguments.has(Switches.STRICT);
    Report report = new Report(arguments.format(Format.TEXT), console);
    Compiler compiler = new Compiler();
    ExitStatus status = ExitStatus.OK;
    for (Environment environment : arguments.environments()) {
      Summary summary =
          report.add(
              environment,
              compiler.compile(environment.workspace(), environment.options(arguments.phase(), 0)));
      report.line(summary.verdict(environment.typed(), strict));
      status = status.and(summary.passes(strict) ? ExitStatus.OK : ExitStatus.FAULTS);
    }
    report.end(report.json());
    return status;
  }
}
