package dev.vlabc.cli;

import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.value.Phase;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** The options and parameters that commands are made of. */
final class Switches {

  static final String FORMAT = "--format";
  static final String PHASE = "--phase";
  static final String STRICT = "--strict";

  private static final String ENVIRONMENT =
      "A folder with a lab.yaml, that file, or the name of a folder in environments.";

  private Switches() {}

  /** An option without a value. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** The option that shows the help whatever else is missing. */
  static OptionSpec help(String description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .usageHelp(true)
        .description(description)
        .build();
  }

  /** An option with a value. */
  static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option whose value is one of some words. */
  static OptionSpec word(String name, String label, List<String> words, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .completionCandidates(words)
        .converters(text -> oneOf(words, text))
        .description(description)
        .build();
  }

  private static String oneOf(List<String> words, String text) {
    if (words.contains(text)) {
      return text;
    }
    String question = DidYouMean.question(text, words).map(found -> "; " + found).orElse("");
    throw new TypeConversionException(
        "`" + text + "` is none of " + String.join(", ", words) + question);
  }

  static OptionSpec format(Format... formats) {
    List<String> words = Arrays.stream(formats).map(Format::word).toList();
    return word(FORMAT, "FORMAT", words, "Print " + String.join(", ", words) + ".");
  }

  static OptionSpec phase() {
    List<String> words = Arrays.stream(Phase.values()).map(Phase::word).toList();
    String description = "Look at another phase: " + String.join(", ", words) + ".";
    return word(PHASE, "PHASE", words, description);
  }

  static PositionalParamSpec environment() {
    return parameter(0, true, "ENV", ENVIRONMENT);
  }

  static PositionalParamSpec environments() {
    return PositionalParamSpec.builder()
        .paramLabel("ENV")
        .index("0..*")
        .arity("1..*")
        .required(true)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(ENVIRONMENT)
        .build();
  }

  /** A parameter that must be there, at a place counted from 0. */
  static PositionalParamSpec required(int index, String label, String description) {
    return parameter(index, true, label, description);
  }

  /** A parameter that is one of some words. */
  static PositionalParamSpec word(int index, String label, List<String> words, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index(Integer.toString(index))
        .arity("1")
        .required(true)
        .type(String.class)
        .completionCandidates(words)
        .converters(text -> oneOf(words, text))
        .description(description)
        .build();
  }

  /** A parameter that may be left out, at a place counted from 0. */
  static PositionalParamSpec optional(int index, String label, String description) {
    return parameter(index, false, label, description);
  }

  private static PositionalParamSpec parameter(
      int index, boolean required, String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index(Integer.toString(index))
        .arity(required ? "1" : "0..1")
        .required(required)
        .type(String.class)
        .description(description)
        .build();
  }

  /** Lines that people can type. */
  static void example(CommandSpec spec, String... lines) {
    spec.usageMessage()
        .footer(Arrays.stream(lines).map(line -> "  " + line).toArray(String[]::new));
  }
}
