package dev.vlabc.value;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/** Consecutive addresses of one family, both ends included. */
public record AddressRange(Address first, Address last) implements Comparable<AddressRange> {

  private static final Comparator<AddressRange> ORDER =
      Comparator.comparing(AddressRange::first).thenComparing(AddressRange::last);

  public AddressRange {
    if (!ordered(first, last)) {
      throw new IllegalArgumentException("not a range of addresses: " + first + "-" + last);
    }
  }

  private static boolean ordered(Address first, Address last) {
    return first.isV4() == last.isV4() && first.compareTo(last) <= 0;
  }

  /** Reads {@code 10.0.0.1-10.0.0.9}: both ends whole, without spaces, the lower one first. */
  public static Optional<AddressRange> parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    Optional<Address> last = Address.parse(text.substring(dash + 1));
    return Address.parse(text.substring(0, dash))
        .filter(first -> last.isPresent() && ordered(first, last.get()))
        .map(first -> new AddressRange(first, last.orElseThrow()));
  }

  /** All addresses of a prefix. */
  public static AddressRange of(Prefix prefix) {
    return new AddressRange(prefix.network(), prefix.last());
  }

  public boolean contains(Address address) {
    return address.isV4() == first.isV4()
        && first.compareTo(address) <= 0
        && last.compareTo(address) >= 0;
  }

  public boolean contains(AddressRange other) {
    return contains(other.first) && contains(other.last);
  }

  public boolean overlaps(AddressRange other) {
    return contains(other.first) || other.contains(first);
  }

  public BigInteger size() {
    return last.number().subtract(first.number()).add(BigInteger.ONE);
  }

  /**
   * The address so many after the first.
   *
   * @throws IndexOutOfBoundsException where the range holds no such address
   */
  public Address address(long index) {
    if (index < 0 || BigInteger.valueOf(index).compareTo(size()) >= 0) {
      throw new IndexOutOfBoundsException(this + " holds no address " + index);
    }
    return new Address(first.isV4(), first.number().add(BigInteger.valueOf(index)));
  }

  @Override
  public int compareTo(AddressRange other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
