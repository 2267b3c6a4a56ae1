package dev.vlabc.schema;

import dev.vlabc.data.Quoting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a malformed value was meant to be, as far as that can be told. */
final class Mended {

  private static final Pattern AMOUNT =
      Pattern.compile(
          "([0-9]+(?:\\.[0-9]+)?)\\s*(?:([kmgtpe])(i?)(?:b|bytes?)?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERSION =
      Pattern.compile("v?([0-9]+\\.[0-9]+)(\\.[0-9]+)?([-+].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile("([0-9])(ms|[smhd])(ecs?|econds?|ins?|inutes?|rs?|ours?|ays?)?(?![a-z])");

  private Mended() {}

  /** The remedy, with the text to paste; empty where nothing near is well formed. */
  static Optional<String> help(String text, About about) {
    List<String> candidates = candidates(text.strip(), about.definition().orElse(""));
    List<String> fit =
        candidates.stream().filter(mended -> fits(mended, about)).map(Quoting::scalar).toList();
    if (fit.isEmpty()) {
      return version(text.strip(), about);
    }
    return Optional.of("write " + Wording.any(fit));
  }

  private static boolean fits(String text, About about) {
    return about
        .pattern()
        .filter(pattern -> Pattern.compile(pattern).matcher(text).find())
        .isPresent();
  }

  private static List<String> candidates(String text, String definition) {
    String dense = text.replaceAll("\\s+", "");
    return switch (definition) {
      case "quantity", "quantityRange" -> amounts(text);
      case "address", "addressRange", "prefix" -> List.of(dense);
      case "mac" -> List.of(pairs(dense.replaceAll("[^0-9A-Za-z]", "")));
      case "duration" -> List.of(TIME.matcher(dense.toLowerCase(Locale.ROOT)).replaceAll("$1$2"));
      case "dnsName" -> List.of(domain(text.toLowerCase(Locale.ROOT)));
      case "contact", "image" -> List.of(text.replaceFirst("^[a-z]+://", ""));
      case "file" -> List.of(text.replace('\\', '/'));
      case "url" -> text.matches("[^\\s/:]+\\.[^\\s:]+") ? List.of("https://" + text) : List.of();
      default -> List.of();
    };
  }

  /** Of computers' two ways to count, both where the unit does not tell. */
  private static List<String> amounts(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return List.of();
    }
    String unit = matcher.group(2).toUpperCase(Locale.ROOT);
    String binary = matcher.group(1) + unit + "i";
    return matcher.group(3).isEmpty()
        ? List.of(binary, matcher.group(1) + unit.replace('K', 'k'))
        : List.of(binary);
  }

  private static String pairs(String digits) {
    return digits.length() == 12 ? digits.replaceAll("(..)(?!$)", "$1:") : digits;
  }

  private static String domain(String text) {
    return text.replaceFirst("^[a-z]+://", "")
        .replaceFirst("[/:].*", "")
        .replaceFirst("\\.$", "")
        .replaceAll("[_\\s]+", "-");
  }

  /** The version with all of its numbers, and with a v where it has one. */
  static Optional<String> version(String text, About about) {
    Matcher matcher = VERSION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String whole = matcher.group(1) + Optional.ofNullable(matcher.group(2)).orElse(".0");
    for (String version : List.of("v" + whole, "v" + matcher.group(1), whole)) {
      if (fits(version, about) && !fits(text, about)) {
        return Optional.of("write the whole version: " + Wording.quote(version));
      }
    }
    return Optional.empty();
  }
}
