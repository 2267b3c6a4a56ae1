package dev.vlabc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One of vlabc's commands. */
interface Command {

  /** Adds its options and parameters, what it does, and an example. */
  void describe(CommandSpec spec);

  /** Does it. */
  ExitStatus run(Arguments arguments, Console console);
}
