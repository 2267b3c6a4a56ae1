package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Path;
import java.util.HashMap;
import java.util.Map;

/** Remembers who used a value first, and reports everybody who uses it again. */
final class FirstUse {

  private record User(String thing, Path at) {}

  private final Facts facts;
  private final Code code;
  private final String what;
  private final String help;
  private final Diagnostics diagnostics;
  private final Map<String, User> first = new HashMap<>();

  /**
   * @param what the value is, such as {@code address}
   * @param help the remedy
   */
  FirstUse(Facts facts, Code code, String what, String help, Diagnostics diagnostics) {
    this.facts = facts;
    this.code = code;
    this.what = what;
    this.help = help;
    this.diagnostics = diagnostics;
  }

  /**
   * Two uses by one thing are one.
   *
   * @param at where the value stands in the plan; its place is looked up for a fault alone
   */
  void use(String value, String thing, Path at) {
    User before = first.putIfAbsent(value, new User(thing, at));
    if (before == null || before.thing().equals(thing)) {
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                code,
                facts.place(at),
                what + " `" + value + "` is used by `" + before.thing() + "` and `" + thing + "`")
            .also(facts.place(before.at()), "used here first")
            .help(help));
  }
}
