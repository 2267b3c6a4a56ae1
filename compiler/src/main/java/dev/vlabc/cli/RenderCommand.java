package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.cli.Rendering.Mode;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc render}. */
final class RenderCommand implements Command {

  private static final String OUTPUT = "--output";
  private static final String CHECK = "--check";
  private static final String LOCKED = "--locked";
  private static final String DRY_RUN = "--dry-run";
  private static final String FORCE = "--force";
  private static final String INSTANCE = "--instance";

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Switches.environments());
    spec.addOption(
        Switches.value("DIR", "Write to this folder instead of out/<lab>.", "-o", OUTPUT));
    spec.addOption(
        Switches.flag("Write nothing; fail where out/<lab> or the lock differs.", CHECK));
    spec.addOption(Switches.flag("Fail where the lock file would change.", LOCKED));
    spec.addOption(Switches.flag("Write nothing; say what would be written.", DRY_RUN));
    spec.addOption(Switches.flag("Also over files that were changed by hand.", FORCE));
    spec.addOption(
        Switches.value("N", "The N-th copy beside the lab on its hosts, 1 to 9.", INSTANCE));
    spec.addOption(Switches.phase());
    spec.addOption(Switches.format(Format.TEXT, Format.JSON));
    Switches.example(
        spec, "vlabc render environments/quickstart", "vlabc render --check environments/*");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    Rendering rendering = rendering(arguments);
    List<Environment> environments = arguments.environments();
    if (environments.size() > 1 && arguments.has(OUTPUT)) {
      throw arguments.refused(OUTPUT + " takes one environment, here are " + environments.size());
    }
    Report report = new Report(arguments.format(Format.TEXT), console);
    Compiler compiler = new Compiler();
    ExitStatus status = ExitStatus.OK;
    List<Node> json = new ArrayList<>();
    for (Environment environment : environments) {
      Outcome outcome = rendering.render(environment, compiler, report);
      if (report.isJson()) {
        json.add(RenderJson.of(outcome));
      } else {
        RenderText.lines(outcome).forEach(console::line);
      }
      status = status.and(outcome.status());
    }
    report.end(report.json().put("labs", Sequence.of(json)));
    return status;
  }

  private static Rendering rendering(Arguments arguments) {
    arguments.refuseBoth(CHECK, DRY_RUN);
    arguments.refuseBoth(CHECK, FORCE);
    arguments.refuseBoth(LOCKED, INSTANCE);
    Mode mode = arguments.has(DRY_RUN) ? Mode.PREVIEW : Mode.WRITE;
    return new Rendering(
        arguments.has(CHECK) ? Mode.CHECK : mode,
        arguments.has(LOCKED),
        arguments.has(FORCE),
        arguments.value(OUTPUT),
        arguments.phase(),
        arguments.value(INSTANCE).map(number -> instance(number, arguments)).orElse(0));
  }

  private static int instance(String number, Arguments arguments) {
    if (!number.matches("[1-9]")) {
      throw arguments.refused(INSTANCE + " is a number from 1 to 9, not `" + number + "`");
    }
    return Integer.parseInt(number);
  }
}
