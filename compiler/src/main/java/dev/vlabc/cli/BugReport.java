package dev.vlabc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is said when vlabc itself is at fault: what happened, and what a report of it needs. */
final class BugReport {

  private BugReport() {}

  static void print(Throwable bug, List<String> arguments, Console console) {
    String trace = trace(bug);
    console.say("vlabc: this is a bug in vlabc, not a fault of the lab");
    console.say("");
    console.say("  what      " + bug.toString().lines().findFirst().orElse(""));
    console.say("  version   " + Version.text());
    console.say("  java      " + System.getProperty("java.runtime.version", "unknown"));
    console.say("  command   " + CommandLines.NAME + " " + String.join(" ", arguments));
    if (arguments.contains(CommandLines.DEBUG)) {
      console.say("\n" + trace.stripTrailing());
    } else {
      console.say("  trace     " + kept(trace));
    }
    console.say("");
    console.say("Please report these lines, the trace, and, where it may be shown, the lab.yaml.");
  }

  private static String trace(Throwable bug) {
    StringWriter text = new StringWriter();
    bug.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /** Where the trace can be read. */
  private static String kept(String trace) {
    try {
      Path file = Files.createTempFile("vlabc-bug-", ".txt");
      Files.writeString(file, trace);
      return file.toString();
    } catch (IOException e) {
      return CommandLines.DEBUG + " prints it";
    }
  }
}
