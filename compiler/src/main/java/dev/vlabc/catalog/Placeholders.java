package dev.vlabc.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of {@code component.yaml} in which <code>%{name}</code> stands for something else: a fact
 * of the component ({@code namespace}, {@code addresses.dns}, {@code settings.region}), or the
 * value of a secret ({@code s3/access-key}).
 */
public final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("%\\{([^{}]*)\\}");

  private Placeholders() {}

  /** What stands between the braces, in order. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** The text with each placeholder replaced by what the function makes of it. */
  public static String replaced(String text, UnaryOperator<String> by) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group(1))));
  }

  /** A placeholder as it is written. */
  public static String of(String name) {
    return "%{" + name + "}";
  }
}
