package dev.vlabc.emit.target;

import dev.vlabc.plan.Lab;
import java.util.List;

/** The first lines of generated files: where the file comes from, and what to do with it. */
public final class Headers {

  private Headers() {}

  /** A header in plain lines, without the marks of a comment. */
  public static String of(Lab plan, String use) {
    return "Made by vlabc from " + plan.environment() + "/lab.yaml; edit that, not this.\n" + use;
  }

  /** The same for a file that is used by commands, which are typed in the folder of README.md. */
  public static String of(Lab plan, List<String> commands) {
    return of(plan, "Beside README.md, type:\n  " + String.join("\n  ", commands));
  }
}
