package dev.vlabc.cli;

import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What was written behind a command. */
record Arguments(ParseResult parsed) {

  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  Optional<String> value(String option) {
    @Nullable String none = null;
    return Optional.ofNullable(parsed.matchedOptionValue(option, none));
  }

  /** The one parameter at that place. */
  Optional<String> parameter(int index) {
    @Nullable String none = null;
    return Optional.ofNullable(parsed.matchedPositionalValue(index, none));
  }

  /** All parameters as environments, each of which is there. */
  List<Environment> environments() {
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    return words.stream().map(Environment::find).toList();
  }

  /** The first parameter as an environment. */
  Environment environment() {
    return Environment.find(parameter(0).orElseThrow());
  }

  Format format(Format usual) {
    return value(Switches.FORMAT)
        .map(word -> Format.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(usual);
  }

  Optional<Phase> phase() {
    return value(Switches.PHASE).flatMap(Phase::parse);
  }

  /** To be thrown where options are wrong in a way that picocli can't see. */
  ParameterException refused(String message) {
    return new ParameterException(parsed.commandSpec().commandLine(), message);
  }

  /** Refuses options that exclude each other. */
  void refuseBoth(String one, String other) {
    if (has(one) && has(other)) {
      throw refused(one + " and " + other + " exclude each other");
    }
  }
}
