package dev.vlabc.output;

import java.io.Serial;

/** A manifest or a journal does not say what it should; the reason says what is wrong with it. */
public final class MalformedNotesException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String reason;

  MalformedNotesException(String reason) {
    super(reason);
    this.reason = reason;
  }

  MalformedNotesException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** A sentence that begins with "it". */
  public String reason() {
    return reason;
  }
}
