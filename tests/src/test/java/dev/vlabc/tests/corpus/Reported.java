package dev.vlabc.tests.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report says first of a diagnostic.
 *
 * @param place file and line, such as {@code tests/bad/VL0105-unknown-field.yaml:7}; of a file as a
 *     whole only the file
 */
record Reported(String severity, String code, String place) {

  private static final Pattern HEAD =
      Pattern.compile(
          "^(error|warning|note)\\[(VL\\d{4})]: .*\\n *--> ([^:\\n]+(?::\\d+)?)",
          Pattern.MULTILINE);

  /** The diagnostics of a report in their order. */
  static List<Reported> in(String report) {
    List<Reported> found = new ArrayList<>();
    Matcher head = HEAD.matcher(report);
    while (head.find()) {
      found.add(new Reported(head.group(1), head.group(2), head.group(3)));
    }
    return found;
  }

  boolean isError() {
    return severity.equals("error");
  }
}
