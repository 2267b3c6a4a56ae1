package dev.vlabc.cli;

import dev.vlabc.cli.view.Colors;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a run writes, always in UTF-8: results to {@code out}, everything else to {@code err}.
 *
 * @param outColors for {@code out}
 * @param errColors for {@code err}
 */
record Console(PrintWriter out, PrintWriter err, Colors outColors, Colors errColors) {

  /** The streams of this process. */
  static Console standard() {
    Map<String, String> environment = System.getenv();
    return new Console(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Colors.of(Colors.Choice.AUTO, Colors.Stream.OUT, environment),
        Colors.of(Colors.Choice.AUTO, Colors.Stream.ERR, environment));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(
                new Outlet(new FileOutputStream(stream)), StandardCharsets.UTF_8)));
  }

  /** Says nothing to anyone. */
  static Console silent() {
    return new Console(
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(Writer.nullWriter()),
        Colors.PLAIN,
        Colors.PLAIN);
  }

  /** The same with the colours that the user chose. */
  Console colored(Colors.Choice choice) {
    return switch (choice) {
      case AUTO -> this;
      case ALWAYS -> new Console(out, err, Colors.ANSI, Colors.ANSI);
      case NEVER -> new Console(out, err, Colors.PLAIN, Colors.PLAIN);
    };
  }

  /** One line of the result, after all that was said before. */
  void line(String text) {
    print(text + "\n");
  }

  /** A part of the result, after all that was said before. */
  void print(String text) {
    err.flush();
    out.print(text);
  }

  /** One line about the run. */
  void say(String text) {
    err.print(text + "\n");
  }

  void flush() {
    err.flush();
    out.flush();
  }
}
