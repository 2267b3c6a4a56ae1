package dev.vlabc.cli;

import dev.vlabc.diagnostic.DidYouMean;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc help}. */
final class HelpCommand implements Command {

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        Switches.optional(0, "COMMAND", "Such as render; without it, of vlabc as a whole."));
    Switches.example(spec, "vlabc help render");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    Optional<String> word = arguments.parameter(0);
    if (word.isEmpty()) {
      return Program.usage(CommandLines.whole(), console);
    }
    Verb verb = Verb.find(word.get()).orElseThrow(() -> unknown(word.get(), arguments));
    return Program.usage(CommandLines.of(verb), console);
  }

  private static RuntimeException unknown(String word, Arguments arguments) {
    String question = DidYouMean.question(word, Verb.words()).map(found -> "; " + found).orElse("");
    return arguments.refused("there is no command `" + word + "`" + question);
  }
}
