package dev.vlabc.value;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A UUID. Unlike {@link java.util.UUID} it sorts as its text does, and reads only whole texts.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record Uuid(long high, long low) implements Comparable<Uuid> {

  private static final Pattern FORM =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Comparator<Uuid> ORDER =
      ((Comparator<Uuid>) (a, b) -> Long.compareUnsigned(a.high, b.high))
          .thenComparing((a, b) -> Long.compareUnsigned(a.low, b.low));

  /** Reads 8-4-4-4-12 hexadecimal digits in any case, of any version. */
  public static Optional<Uuid> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.replace("-", "");
    return Optional.of(
        new Uuid(
            HexFormat.fromHexDigitsToLong(digits, 0, 16),
            HexFormat.fromHexDigitsToLong(digits, 16, 32)));
  }

  /**
   * The UUID that belongs to those names: version 8 of RFC 9562, whose bits are free to be a hash.
   */
  public static Uuid derived(String... names) {
    long high = (Fingerprint.of(1, names) & ~0xf000L) | 0x8000L;
    long low = (Fingerprint.of(2, names) & ~(0b11L << 62)) | (0b10L << 62);
    return new Uuid(high, low);
  }

  public int version() {
    return (int) (high >>> 12) & 0xf;
  }

  @Override
  public int compareTo(Uuid other) {
    return ORDER.compare(this, other);
  }

  /** Lower case with dashes. */
  @Override
  public String toString() {
    String digits = HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    return String.join(
        "-",
        digits.substring(0, 8),
        digits.substring(8, 12),
        digits.substring(12, 16),
        digits.substring(16, 20),
        digits.substring(20));
  }
}
