package dev.vlabc.emit.template;

import java.util.OptionalInt;

/** A template that cannot be rendered: where, and why. A fault of whoever wrote the template. */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String template;
  private final int line;
  private final String what;

  TemplateException(String template, OptionalInt line, String what, Throwable cause) {
    super(
        "templates/" + template + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + what,
        cause);
    this.template = template;
    this.line = line.orElse(0);
    this.what = what;
  }

  /** The name of the template that the fault is in. */
  public String template() {
    return template;
  }

  /** The line of it, counted from 1; empty where that is not known. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** What is wrong, without the place. */
  public String what() {
    return what;
  }
}
