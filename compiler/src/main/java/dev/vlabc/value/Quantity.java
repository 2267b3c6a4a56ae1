package dev.vlabc.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or disk as Kubernetes writes it. Two texts for one amount ({@code 1Gi},
 * {@code 1024Mi}) compare as 0 but are not equal, because what is written out differs.
 *
 * @param bytes not negative
 * @param text as written
 */
public record Quantity(long bytes, String text) implements Comparable<Quantity> {

  /** Nineteen digits hold every long; more would only cost time. */
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,19}(?:\\.[0-9]{1,19})?)([KMGTPE]i|[kMGTPE])?");

  private static final String LETTERS = "KMGTPE";
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final List<Map.Entry<String, Long>> DOCKER_UNITS =
      List.of(Map.entry("g", 1L << 30), Map.entry("m", 1L << 20), Map.entry("k", 1L << 10));

  public Quantity {
    if (bytes < 0) {
      throw new IllegalArgumentException("negative quantity: " + bytes);
    }
  }

  /**
   * Reads a subset of Kubernetes' quantities: decimal digits, perhaps with a fraction, and one of
   * the suffixes {@code Ki Mi Gi Ti Pi Ei k M G T P E} or none. No sign, no exponent, no {@code m}.
   * A fraction of a byte rounds up, as in Kubernetes.
   */
  public static Optional<Quantity> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> suffix = Optional.ofNullable(matcher.group(2));
    BigDecimal bytes =
        new BigDecimal(matcher.group(1))
            .multiply(suffix.map(Quantity::factor).orElse(BigDecimal.ONE))
            .setScale(0, RoundingMode.CEILING);
    return bytes.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(new Quantity(bytes.longValueExact(), text));
  }

  private static BigDecimal factor(String suffix) {
    int power = LETTERS.indexOf(Character.toUpperCase(suffix.charAt(0))) + 1;
    return BigDecimal.valueOf(suffix.endsWith("i") ? 1024 : 1000).pow(power);
  }

  /** That many bytes, written without a suffix. */
  public static Quantity ofBytes(long bytes) {
    return new Quantity(bytes, Long.toString(bytes));
  }

  /** For memory flags of docker and k3d, whose units are powers of 1024: exact, {@code 8g}. */
  public String docker() {
    for (Map.Entry<String, Long> unit : DOCKER_UNITS) {
      if (bytes > 0 && bytes % unit.getValue() == 0) {
        return bytes / unit.getValue() + unit.getKey();
      }
    }
    return bytes + "b";
  }

  /** By bytes alone. */
  @Override
  public int compareTo(Quantity other) {
    return Long.compare(bytes, other.bytes);
  }

  @Override
  public String toString() {
    return text;
  }
}
