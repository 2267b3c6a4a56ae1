package dev.vlabc.intake;

import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a topology. containerlab replaces them by those of the shell that it is called
 * from; an import must not depend on that, so that only their defaults count.
 */
final class Variables {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)(?::?([-=+])([^}$]*+))?}|\\$(\\w+)");

  private final Shapes shapes;
  private final SequencedMap<String, Scalar> unset = new LinkedHashMap<>();

  Variables(Shapes shapes) {
    this.shapes = shapes;
  }

  /** The text of a value; empty where a variable in it has neither a value nor a default. */
  Optional<String> text(Scalar value) {
    String text = value.text();
    if (text.indexOf('$') < 0) {
      return Optional.of(text.strip());
    }
    boolean whole = true;
    StringBuilder replaced = new StringBuilder();
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      Optional<String> known = replacement(variable);
      if (known.isEmpty()) {
        unset.putIfAbsent(name(variable), value);
        whole = false;
      }
      variable.appendReplacement(replaced, Matcher.quoteReplacement(known.orElse("")));
    }
    variable.appendTail(replaced);
    String result = replaced.toString().strip();
    return whole && !result.isEmpty() ? Optional.of(result) : Optional.empty();
  }

  private static String name(MatchResult variable) {
    @Nullable String braced = variable.group(1);
    return braced == null ? String.valueOf(variable.group(4)) : braced;
  }

  /** What takes the place of a variable that the shell does not set. */
  private static Optional<String> replacement(MatchResult variable) {
    @Nullable String operator = variable.group(2);
    if (operator == null) {
      return Optional.empty();
    }
    return Optional.of(operator.equals("+") ? "" : variable.group(3));
  }

  /** Tells of each variable without a value once. */
  void tell(Diagnostics diagnostics) {
    for (Map.Entry<String, Scalar> entry : unset.entrySet()) {
      String name = entry.getKey();
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0704,
                  shapes.at(entry.getValue()),
                  "the variable `" + name + "` has no value here: what it stands in is left out")
              .help(
                  "write the value into the lab, or give it a default, `${"
                      + name
                      + ":=…}`, and import again"));
    }
  }
}
