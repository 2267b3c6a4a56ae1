package dev.vlabc.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc completion}. */
final class CompletionCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    Switches.example(
        spec, "source <(vlabc completion)      in ~/.bashrc, or in ~/.zshrc behind compinit");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    console.print(AutoComplete.bash(CommandLines.NAME, CommandLines.whole()));
    return ExitStatus.OK;
  }
}
