package dev.vlabc.cli;

import dev.vlabc.cli.view.Colors;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command line came to. */
record ConsoleRun(int code, String out, String err) {

  static ConsoleRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), Colors.PLAIN, Colors.PLAIN);
    ExitStatus status = Main.run(List.of(arguments), console);
    console.flush();
    return new ConsoleRun(status.code(), out.toString(), err.toString());
  }
}
