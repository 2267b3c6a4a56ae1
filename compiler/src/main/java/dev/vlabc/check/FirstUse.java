package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import java.util.Map;
import java.util.TreeMap;

/** Remembers who used a value first, and reports everybody who uses it again. */
final class FirstUse {

  private record User(String thing, Range at) {}

  private final Code code;
  private final String what;
  private final String help;
  private final Diagnostics diagnostics;
  private final Map<String, User> first = new TreeMap<>();

  /**
   * @param what the value is, such as {@code address}
   * @param help the remedy
   */
  FirstUse(Code code, String what, String help, Diagnostics diagnostics) {
    this.code = code;
    this.what = what;
    this.help = help;
    this.diagnostics = diagnostics;
  }

  /** Two uses by one thing are one. */
  void use(String value, String thing, Range at) {
    User before = first.putIfAbsent(value, new User(thing, at));
    if (before == null || before.thing().equals(thing)) {
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                code,
                at,
                what + " `" + value + "` is used by `" + before.thing() + "` and `" + thing + "`")
            .also(before.at(), "used here first")
            .help(help));
  }
}
