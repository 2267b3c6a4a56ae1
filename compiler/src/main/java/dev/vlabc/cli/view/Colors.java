package dev.vlabc.cli.view;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Paints text for a terminal, or leaves it as it is. Nothing else knows ANSI's sequences. */
public enum Colors {
  PLAIN,
  ANSI;

  private static final String RESET = "\033[0m";

  /** What a piece of text is. */
  public enum Style {
    ERROR("\033[1;31m"),
    WARNING("\033[1;33m"),
    NOTE("\033[1;32m"),
    FRAME("\033[1;34m"),
    HELP("\033[1;36m"),
    STRONG("\033[1m"),
    TEXT("");

    private final String start;

    Style(String start) {
      this.start = start;
    }
  }

  /** What the user asked for. */
  public enum Choice {
    AUTO,
    ALWAYS,
    NEVER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The stream that is painted on, by its number. */
  public enum Stream {
    OUT(1),
    ERR(2);

    private final int number;

    Stream(int number) {
      this.number = number;
    }

    /**
     * Whether people read along. The JDK's console only knows of standard input and output
     * together, so that Linux is asked first what a stream is.
     */
    private boolean isTerminal() {
      Path link = Path.of("/proc/self/fd/" + number);
      try {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException | UnsupportedOperationException e) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
      }
    }
  }

  /** Whether and how to paint on a stream of this process. */
  public static Colors of(Choice choice, Stream stream, Map<String, String> environment) {
    return switch (choice) {
      case ALWAYS -> ANSI;
      case NEVER -> PLAIN;
      case AUTO -> automatic(environment, stream);
    };
  }

  /** As no-color.org and bixense.com/clicolors have it. */
  private static Colors automatic(Map<String, String> environment, Stream stream) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return PLAIN;
    }
    String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!forced.isEmpty() && !forced.equals("0")) {
      return ANSI;
    }
    boolean refused =
        environment.getOrDefault("CLICOLOR", "").equals("0")
            || environment.getOrDefault("TERM", "").equals("dumb");
    return !refused && stream.isTerminal() ? ANSI : PLAIN;
  }

  /** The text in that style. */
  public String paint(Style style, String text) {
    return switch (this) {
      case PLAIN -> text;
      case ANSI -> style.start.isEmpty() || text.isEmpty() ? text : style.start + text + RESET;
    };
  }
}
