package dev.vlabc.cli;

import dev.vlabc.cli.view.Colors;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Puts picocli's view of the command line together: as little of it as a run needs. */
final class CommandLines {

  static final String NAME = "vlabc";
  static final String COLOR = "--color";
  static final String DEBUG = "--debug";
  static final String HELP = "--help";
  static final String VERSION = "--version";

  private static final int WIDTH = 96;

  private CommandLines() {}

  /** With all commands. */
  static CommandLine whole() {
    CommandSpec root = root();
    for (Verb verb : Verb.values()) {
      add(verb, verb.command(), root);
    }
    return new CommandLine(root);
  }

  /** With one command. */
  static CommandLine only(Verb verb, Command command) {
    CommandSpec root = root();
    add(verb, command, root);
    return new CommandLine(root);
  }

  /** That of a command. */
  static CommandLine of(Verb verb) {
    CommandLine root = only(verb, verb.command());
    return Objects.requireNonNull(root.getSubcommands().get(verb.word()));
  }

  /** With none. */
  static CommandLine bare() {
    return new CommandLine(root());
  }

  private static CommandSpec root() {
    CommandSpec root = CommandSpec.create().name(NAME);
    root.usageMessage()
        .description("Compiles one description of a lab into everything that builds and runs it.");
    root.addOption(Switches.flag("Print the version.", "-V", VERSION));
    common(root);
    Switches.example(root, "vlabc validate environments/quickstart");
    return root;
  }

  private static void add(Verb verb, Command command, CommandSpec root) {
    CommandSpec spec = CommandSpec.create().name(verb.word());
    spec.usageMessage().description(verb.summary()).hidden(verb.hidden());
    command.describe(spec);
    common(spec);
    root.addSubcommand(verb.word(), spec);
  }

  private static void common(CommandSpec spec) {
    List<String> choices = Arrays.stream(Colors.Choice.values()).map(Colors.Choice::word).toList();
    spec.addOption(
        Switches.word(COLOR, "WHEN", choices, "Use colours: auto (on a terminal), always, never."));
    spec.addOption(Switches.flag("Print the stack trace of a bug.", DEBUG));
    spec.addOption(Switches.help("Show this help.", "-h", HELP));
    spec.usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .synopsisHeading("Usage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitStatus.meanings())
        .footerHeading("%nExample:%n");
  }

  /** The first argument that is neither an option nor an option's value: the command's name. */
  static Optional<String> word(List<String> arguments) {
    boolean isValue = false;
    for (String argument : arguments) {
      if (!isValue && !argument.startsWith("-")) {
        return Optional.of(argument);
      }
      isValue = argument.equals(COLOR);
    }
    return Optional.empty();
  }
}
