package dev.vlabc.data;

import java.util.regex.Pattern;

/**
 * What an unquoted text is. Stricter than YAML 1.2's core rules, like JSON: {@code True}, {@code
 * 0x1f}, {@code 010}, {@code 1_000}, {@code .inf} and {@code yes} are strings, so that no name and
 * no version ever turns into something else.
 */
final class PlainScalar {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern FLOAT =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private PlainScalar() {}

  static Scalar.Type type(String text) {
    return switch (text) {
      case "", "~", "null" -> Scalar.Type.NULL;
      case "true", "false" -> Scalar.Type.BOOLEAN;
      default -> number(text);
    };
  }

  private static Scalar.Type number(String text) {
    if (INTEGER.matcher(text).matches()) {
      return Scalar.Type.INTEGER;
    }
    return FLOAT.matcher(text).matches() ? Scalar.Type.FLOAT : Scalar.Type.STRING;
  }
}
