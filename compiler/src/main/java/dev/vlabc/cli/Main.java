package dev.vlabc.cli;

import dev.vlabc.output.OutputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts a run, ends it, and catches what nobody else may catch. */
public final class Main {

  private Main() {}

  /**
   * Runs vlabc on a command line and ends the process. It is halted, because an orderly exit starts
   * the JDK's logging (JDK 21 and newer), and everything has been written by then.
   */
  public static void main(String[] arguments) {
    Console console = Console.standard();
    ExitStatus status = end(run(List.of(arguments), console), console);
    if (status != ExitStatus.OK) {
      Runtime.getRuntime().halt(status.code());
    }
  }

  /** What is left of the output may find the disk full. */
  private static ExitStatus end(ExitStatus status, Console console) {
    try {
      console.flush();
      return status;
    } catch (FailureException e) {
      console.say(CommandLines.NAME + ": " + e.getMessage());
      console.err().flush();
      return ExitStatus.FAILURE;
    }
  }

  /** Runs a command line; whatever is thrown ends here. */
  static ExitStatus run(List<String> arguments, Console console) {
    try {
      return Program.run(arguments, console);
    } catch (ParameterException e) {
      return usage(e, console);
    } catch (FailureException | OutputException e) {
      console.say(CommandLines.NAME + ": " + e.getMessage());
      return ExitStatus.FAILURE;
    } catch (UncheckedIOException e) {
      console.say(CommandLines.NAME + ": " + sentence(e));
      return ExitStatus.FAILURE;
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
      BugReport.print(e, arguments, console);
      return ExitStatus.BUG;
    }
  }

  private static String sentence(UncheckedIOException failure) {
    IOException cause = Objects.requireNonNull(failure.getCause());
    String reason = FailureException.reason(cause);
    String message = failure.getMessage();
    return message == null || message.equals(cause.toString()) ? reason : message + ": " + reason;
  }

  /** Picocli's messages begin with a capital, ours don't. */
  private static String decapitalized(String message) {
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static ExitStatus usage(ParameterException fault, Console console) {
    String command = fault.getCommandLine().getCommandSpec().qualifiedName();
    StringBuilder text =
        new StringBuilder(CommandLines.NAME)
            .append(": ")
            .append(decapitalized(String.valueOf(fault.getMessage())));
    if (fault instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        text.append("; did you mean `").append(String.join("` or `", suggestions)).append("`?");
      }
    }
    console.say(text.toString());
    console.say("see '" + command + " " + CommandLines.HELP + "'");
    return ExitStatus.USAGE;
  }
}
