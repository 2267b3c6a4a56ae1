package dev.vlabc.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a run can end. Scripts rely on the numbers. */
enum ExitStatus {
  OK(0, "fine"),
  FAULTS(1, "the lab has faults, or --check found differences"),
  USAGE(2, "vlabc was not asked in a way that it understands"),
  FAILURE(3, "a file or folder could not be found, read or written"),
  BUG(70, "vlabc itself is at fault");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** The heavier of two. */
  ExitStatus and(ExitStatus other) {
    return code >= other.code ? this : other;
  }

  /** Numbers and their meanings, in order, as the help shows them. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitStatus status : values()) {
      meanings.put(Integer.toString(status.code), status.meaning);
    }
    return meanings;
  }
}
