package dev.vlabc.cli;

import dev.vlabc.cli.view.Colors;
import dev.vlabc.diagnostic.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** From the words of a command line to what the command says of its end. */
final class Program {

  private static final String WELCOME =
      """
      vlabc compiles one description of a lab, environments/<name>/lab.yaml, into everything that
      builds and runs it: switches, machines, clusters, and what Flux brings up on them.

        vlabc validate environments/quickstart    is it right? all faults, with their lines
        vlabc render environments/quickstart      writes out/quickstart; its README.md goes on
        vlabc explain VL0206                      what a fault means and how to mend it
        vlabc --help                              all commands
      """;

  private Program() {}

  /**
   * Runs a command line.
   *
   * @throws ParameterException if it makes no sense
   */
  static ExitStatus run(List<String> arguments, Console console) {
    if (arguments.equals(List.of(CommandLines.VERSION))) {
      return version(console);
    }
    if (arguments.isEmpty()) {
      console.say(WELCOME.stripTrailing());
      return ExitStatus.USAGE;
    }
    Optional<String> word = CommandLines.word(arguments);
    Optional<Verb> verb = word.flatMap(Verb::find);
    if (verb.isPresent()) {
      return run(verb.get(), arguments, console);
    }
    word.ifPresent(Program::refuse);
    return withoutCommand(arguments, console);
  }

  private static void refuse(String word) {
    String question = DidYouMean.question(word, Verb.words()).map(found -> "; " + found).orElse("");
    throw new ParameterException(
        CommandLines.bare(), "there is no command `" + word + "`" + question);
  }

  private static ExitStatus run(Verb verb, List<String> arguments, Console console) {
    Command command = verb.command();
    ParseResult root = parse(CommandLines.only(verb, command), arguments);
    ParseResult own = root.hasSubcommand() ? root.subcommand() : root;
    Console colored = console.colored(colors(own).orElse(colors(root).orElse(Colors.Choice.AUTO)));
    if (root.isUsageHelpRequested() || own.isUsageHelpRequested()) {
      ParseResult asked = root.isUsageHelpRequested() ? root : own;
      return usage(asked == root ? CommandLines.whole() : own.commandSpec().commandLine(), colored);
    }
    if (root.hasMatchedOption(CommandLines.VERSION)) {
      return version(console);
    }
    return command.run(new Arguments(own), colored);
  }

  private static ExitStatus withoutCommand(List<String> arguments, Console console) {
    ParseResult root = parse(CommandLines.bare(), arguments);
    if (root.hasMatchedOption(CommandLines.VERSION)) {
      return version(console);
    }
    if (root.isUsageHelpRequested()) {
      return usage(CommandLines.whole(), console.colored(colors(root).orElse(Colors.Choice.AUTO)));
    }
    throw new ParameterException(root.commandSpec().commandLine(), "a command is missing");
  }

  private static ParseResult parse(CommandLine line, List<String> arguments) {
    return line.parseArgs(arguments.toArray(String[]::new));
  }

  private static Optional<Colors.Choice> colors(ParseResult parsed) {
    return new Arguments(parsed)
        .value(CommandLines.COLOR)
        .map(word -> Colors.Choice.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private static ExitStatus version(Console console) {
    console.line(CommandLines.NAME + " " + Version.text());
    return ExitStatus.OK;
  }

  /** Prints the help of a command. */
  static ExitStatus usage(CommandLine line, Console console) {
    Ansi ansi = console.outColors() == Colors.ANSI ? Ansi.ON : Ansi.OFF;
    console.print(line.getUsageMessage(ansi));
    return ExitStatus.OK;
  }
}
