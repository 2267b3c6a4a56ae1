package dev.vlabc.emit.srlinux;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How SR Linux calls a port that containerlab calls {@code e1-49}, or {@code e1-49-2} of four. */
final class PortName {

  private static final Pattern SHORT = Pattern.compile("e(\\d+)-(\\d+)(?:-(\\d+))?");

  private PortName() {}

  /** {@code ethernet-1/49}; a name of that kind stays. */
  static String of(String port) {
    Matcher name = SHORT.matcher(port);
    if (!name.matches()) {
      return port;
    }
    String base = "ethernet-" + name.group(1) + "/" + name.group(2);
    return name.group(3) == null ? base : base + "/" + name.group(3);
  }
}
