package dev.vlabc.value;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network prefix, or an address together with the prefix of its network: host bits may be set,
 * and count for equality and text, but for nothing else.
 *
 * @param base the address as written, host bits and all
 * @param length 0 to 32, or to 128
 */
public record Prefix(Address base, int length) implements Comparable<Prefix> {

  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Comparator<Prefix> ORDER =
      Comparator.comparing(Prefix::network)
          .thenComparing(Prefix::length)
          .thenComparing(Prefix::base);

  public Prefix {
    if (length < 0 || length > base.bits()) {
      throw new IllegalArgumentException("not a prefix length: " + length);
    }
  }

  /** Reads {@code address/length}; host bits may be set, a leading zero of the length may not. */
  public static Optional<Prefix> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
      return Optional.empty();
    }
    int length = Integer.parseInt(text.substring(slash + 1));
    return Address.parse(text.substring(0, slash))
        .filter(address -> length <= address.bits())
        .map(address -> new Prefix(address, length));
  }

  /** The first of the largest prefixes in a range. */
  public static Prefix largestIn(AddressRange range) {
    int bits = range.first().bits();
    for (int length = 0; length < bits; length++) {
      Prefix around = new Prefix(range.first(), length).normalized();
      Optional<Prefix> prefix =
          around.network().equals(range.first()) ? Optional.of(around) : around.shifted(1);
      if (prefix.isPresent() && range.contains(AddressRange.of(prefix.get()))) {
        return prefix.get();
      }
    }
    return new Prefix(range.first(), bits);
  }

  /**
   * A /64 of unique local addresses (RFC 4193) that belongs to those names: 40 bits that belong to
   * the first, 16 to all of them.
   */
  public static Prefix uniqueLocal(String first, String second) {
    long global = Fingerprint.of(3, first) >>> 24;
    long subnet = Fingerprint.of(4, first, second) >>> 48;
    BigInteger upper = BigInteger.valueOf(0xfdL << 40 | global).shiftLeft(16);
    BigInteger number = upper.or(BigInteger.valueOf(subnet)).shiftLeft(64);
    return new Prefix(new Address(false, number), 64);
  }

  public boolean isV4() {
    return base.isV4();
  }

  /** The first address: the base without its host bits. */
  public Address network() {
    BigInteger number = base.number().shiftRight(hostBits()).shiftLeft(hostBits());
    return new Address(base.isV4(), number);
  }

  /** The last address, which in IPv4 is the broadcast address. */
  public Address last() {
    return new Address(base.isV4(), network().number().add(size()).subtract(BigInteger.ONE));
  }

  public boolean hasHostBits() {
    return !base.equals(network());
  }

  /** The same without host bits. */
  public Prefix normalized() {
    return new Prefix(network(), length);
  }

  private int hostBits() {
    return base.bits() - length;
  }

  public boolean contains(Address address) {
    return address.isV4() == isV4() && new Prefix(address, length).network().equals(network());
  }

  /** Whether the other is this one or a part of it. */
  public boolean contains(Prefix other) {
    return other.length >= length && contains(other.base);
  }

  public boolean overlaps(Prefix other) {
    return contains(other) || other.contains(this);
  }

  /** How many addresses it holds, the network's and broadcast's own among them. */
  public BigInteger size() {
    return BigInteger.ONE.shiftLeft(hostBits());
  }

  /**
   * The address so many after the network's own.
   *
   * @throws IndexOutOfBoundsException where the prefix holds no such address
   */
  public Address address(long index) {
    BigInteger offset = BigInteger.valueOf(index);
    if (index < 0 || offset.compareTo(size()) >= 0) {
      throw new IndexOutOfBoundsException(this + " holds no address " + index);
    }
    return new Address(isV4(), network().number().add(offset));
  }

  /** How many prefixes of that length it holds; {@link Long#MAX_VALUE} where there are more. */
  public long subnetCount(int length) {
    if (length < this.length || length > base.bits()) {
      return 0;
    }
    return length - this.length < 63 ? 1L << (length - this.length) : Long.MAX_VALUE;
  }

  /**
   * One of the prefixes of that length, counted from 0.
   *
   * @throws IndexOutOfBoundsException where there is no such prefix inside this one
   */
  public Prefix subnet(int length, long index) {
    if (index < 0 || index >= subnetCount(length)) {
      throw new IndexOutOfBoundsException(this + " holds no /" + length + " number " + index);
    }
    BigInteger offset = BigInteger.valueOf(index).shiftLeft(base.bits() - length);
    return new Prefix(new Address(isV4(), network().number().add(offset)), length);
  }

  /**
   * The prefix of the same length so many further, or before where negative, with the same host
   * bits; empty beyond the ends of the family.
   */
  public Optional<Prefix> shifted(long count) {
    return base.plus(size().multiply(BigInteger.valueOf(count)))
        .map(moved -> new Prefix(moved, length));
  }

  @Override
  public int compareTo(Prefix other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return base + "/" + length;
  }
}
