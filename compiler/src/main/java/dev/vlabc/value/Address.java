package dev.vlabc.value;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/**
 * An IP address without a zone. IPv4-mapped IPv6 addresses stay IPv6. All of IPv4 sorts before all
 * of IPv6.
 *
 * @param number the address as an unsigned number of 32 or 128 bits
 */
public record Address(boolean isV4, BigInteger number) implements Comparable<Address> {

  private static final Comparator<Address> ORDER =
      Comparator.comparing((Address address) -> !address.isV4()).thenComparing(Address::number);

  public Address {
    if (number.signum() < 0 || number.bitLength() > (isV4 ? 32 : 128)) {
      throw new IllegalArgumentException("not an address: " + number);
    }
  }

  /**
   * Reads a dotted quad of four decimal numbers without leading zeros, or an IPv6 address as in RFC
   * 4291 section 2.2 without a zone.
   */
  public static Optional<Address> parse(String text) {
    return text.indexOf(':') >= 0
        ? AddressText.parseV6(text).map(number -> new Address(false, number))
        : AddressText.parseV4(text).map(number -> new Address(true, number));
  }

  /** 32 or 128. */
  public int bits() {
    return isV4 ? 32 : 128;
  }

  /** The address so many further, or before where negative; empty beyond the ends of the family. */
  public Optional<Address> plus(long count) {
    return plus(BigInteger.valueOf(count));
  }

  Optional<Address> plus(BigInteger count) {
    BigInteger sum = number.add(count);
    return sum.signum() < 0 || sum.bitLength() > bits()
        ? Optional.empty()
        : Optional.of(new Address(isV4, sum));
  }

  /** Whether it is {@code 0.0.0.0} or {@code ::}, which to a listener means every address. */
  public boolean isUnspecified() {
    return number.signum() == 0;
  }

  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }

  /** A dotted quad, or the text that RFC 5952 prescribes. */
  @Override
  public String toString() {
    return isV4 ? AddressText.formatV4(number) : AddressText.formatV6(number);
  }
}
