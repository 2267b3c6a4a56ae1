package dev.vlabc.cli;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code vlabc explain}. */
final class ExplainCommand implements Command {

  private static final String PREFIX = "VL";

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        Switches.optional(0, "CODE", "Such as VL0206; without it, all codes are listed."));
    Switches.example(spec, "vlabc explain VL0206");
  }

  @Override
  public ExitStatus run(Arguments arguments, Console console) {
    Optional<String> word = arguments.parameter(0);
    if (word.isEmpty()) {
      list(console);
      return ExitStatus.OK;
    }
    Code code = find(word.get()).orElseThrow(() -> unknown(word.get(), arguments));
    console.print(
        Explanations.page(code).orElseThrow(() -> new IllegalStateException("no page of " + code)));
    return ExitStatus.OK;
  }

  private static Optional<Code> find(String word) {
    return Code.find(word).or(() -> Code.find(PREFIX + word));
  }

  private static RuntimeException unknown(String word, Arguments arguments) {
    List<String> codes = Arrays.stream(Code.values()).map(Code::name).toList();
    String question = DidYouMean.question(word, codes).map(found -> "; " + found).orElse("");
    return arguments.refused("there is no code `" + word + "`" + question);
  }

  private static void list(Console console) {
    for (Code code : Code.values()) {
      String severity = code.severity().word();
      console.line(String.format(Locale.ROOT, "%s  %-7s  %s", code, severity, code.title()));
    }
  }
}
