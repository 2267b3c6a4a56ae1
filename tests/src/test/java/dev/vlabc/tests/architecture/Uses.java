package dev.vlabc.tests.architecture;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** Which class names which, as jdeps reads it from compiled classes. */
record Uses(List<Use> all) {

  private static final String ROOT = "dev.vlabc";

  private static final Pattern LINE = Pattern.compile("\\s+(\\S+)\\s+-> (\\S+)\\s.*");

  /** That one class names another. */
  record Use(String user, String used) {

    String from() {
      return packageOf(user);
    }

    String to() {
      return packageOf(used);
    }

    boolean isOurs() {
      return used.startsWith(ROOT + ".");
    }

    @Override
    public String toString() {
      return user + " uses " + used;
    }
  }

  static Uses of(Path classes) throws IOException {
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter text = new StringWriter();
    int status =
        jdeps.run(
            new PrintWriter(text),
            new PrintWriter(text),
            "-verbose:class",
            "-filter:none",
            classes.toRealPath().toString());
    if (status != 0) {
      throw new IllegalStateException(text.toString());
    }
    List<Use> uses = new ArrayList<>();
    for (String line : text.toString().lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        uses.add(new Use(matcher.group(1), matcher.group(2)));
      }
    }
    return new Uses(uses);
  }

  /** The package of a class of ours without {@code dev.vlabc}, or of another in full. */
  static String packageOf(String name) {
    String whole = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return whole.equals(ROOT) ? "(root)" : shortened(whole);
  }

  /** The name of a class of ours without {@code dev.vlabc}, or of another in full. */
  static String shortened(String name) {
    return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name;
  }
}
