package dev.vlabc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands, in the order of the help. A command's class is loaded when it is asked for. */
enum Verb {
  VALIDATE("Says whether a lab is right: all its faults at once."),
  RENDER("Writes everything that builds and runs a lab."),
  QUERY("Shows what is known of a thing, an address or a name."),
  IMAGES("Lists every image, chart and artifact that a lab fetches, and through which cache."),
  INIT("Writes a new lab that is right at once, out of one that vlabc brings along."),
  IMPORT("Makes a lab of a topology of containerlab."),
  EXPLAIN("Explains a diagnostic, such as VL0206."),
  LOCK("Shows who holds which place, and heals a lock after a merge."),
  SCHEMA("Prints the schema of the language, or its reference."),
  COMPLETION("Prints a script that completes vlabc's words in bash and zsh."),
  HELP("Shows the help of a command."),
  WARMUP("Does a bit of everything, for the start-up cache.");

  private final String summary;

  Verb(String summary) {
    this.summary = summary;
  }

  /** The word on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String summary() {
    return summary;
  }

  /** Whether only the launcher uses it. */
  boolean hidden() {
    return this == WARMUP;
  }

  Command command() {
    return switch (this) {
      case VALIDATE -> new ValidateCommand();
      case RENDER -> new RenderCommand();
      case QUERY -> new QueryCommand();
      case IMAGES -> new ImagesCommand();
      case INIT -> new InitCommand();
      case IMPORT -> new ImportCommand();
      case EXPLAIN -> new ExplainCommand();
      case LOCK -> new LockCommand();
      case SCHEMA -> new SchemaCommand();
      case COMPLETION -> new CompletionCommand();
      case HELP -> new HelpCommand();
      case WARMUP -> new WarmupCommand();
    };
  }

  static Optional<Verb> find(String word) {
    for (Verb verb : values()) {
      if (verb.word().equals(word)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /** The words of those that people use. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Verb verb : values()) {
      if (!verb.hidden()) {
        words.add(verb.word());
      }
    }
    return words;
  }
}
