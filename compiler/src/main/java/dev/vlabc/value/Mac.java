package dev.vlabc.value;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A MAC-48 address.
 *
 * @param bits the address as an unsigned number of 48 bits
 */
public record Mac(long bits) implements Comparable<Mac> {

  private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");
  private static final Pattern DASHES = Pattern.compile("[0-9A-Fa-f]{2}(-[0-9A-Fa-f]{2}){5}");

  public Mac {
    if (bits >>> 48 != 0) {
      throw new IllegalArgumentException("not a MAC: " + Long.toHexString(bits));
    }
  }

  /** Reads six pairs of hexadecimal digits in any case, all joined by colons or all by dashes. */
  public static Optional<Mac> parse(String text) {
    if (!COLONS.matcher(text).matches() && !DASHES.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Mac(HexFormat.fromHexDigitsToLong(text.replaceAll("[:-]", ""))));
  }

  /**
   * The address that belongs to those names: {@code 02}, which makes it unicast and locally
   * administered, and 40 bits of a hash of the names.
   */
  public static Mac derived(String... names) {
    return new Mac((0x02L << 40) | (Fingerprint.of(0, names) >>> 24));
  }

  public boolean isMulticast() {
    return ((bits >>> 40) & 1) != 0;
  }

  public boolean isLocallyAdministered() {
    return ((bits >>> 40) & 2) != 0;
  }

  @Override
  public int compareTo(Mac other) {
    return Long.compare(bits, other.bits);
  }

  /** Lower case with colons. */
  @Override
  public String toString() {
    byte[] octets = new byte[6];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) (bits >>> (8 * (5 - i)));
    }
    return HexFormat.ofDelimiter(":").formatHex(octets);
  }
}
