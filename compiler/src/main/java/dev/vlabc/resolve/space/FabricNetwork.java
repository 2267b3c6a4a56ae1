package dev.vlabc.resolve.space;

import dev.vlabc.lock.Space;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the nodes of fabrics are numbered from: the first half of an IPv4 prefix for loopbacks, the
 * second for links that need addresses, two each (RFC 3021). A place means the same in both
 * families.
 *
 * @param owner the network, by its path
 * @param v6 a /64
 */
public record FabricNetwork(String owner, Prefix v4, Prefix v6) {

  /** The longest prefix with room for nodes of four stems, sixteen each. */
  public static final int SMALLEST = 25;

  private static final int LARGEST_BLOCK = 256;
  private static final int SMALLEST_BLOCK = 16;
  private static final int BLOCKS = 64;
  private static final int MOST_PLACES = 1 << 24;

  /** Where links begin in the /64: far behind every loopback. */
  private static final long LINKS_V6 = 1L << 32;

  private int loopbackCount() {
    return (int) Math.min(MOST_PLACES, 1L << (31 - v4.length()));
  }

  /** How many loopbacks stand side by side for nodes of one stem: a power of two. */
  private int block() {
    return Math.clamp(loopbackCount() / BLOCKS, SMALLEST_BLOCK, LARGEST_BLOCK);
  }

  /** The places of loopbacks, in blocks that are prefixes. */
  public Space loopbacks() {
    return Space.of(owner + "/loopbacks", loopbackCount(), block())
        .worded(place -> v4.address(place).toString(), "give `" + owner + "` a larger prefix");
  }

  /** The loopbacks at a place, IPv4 first. */
  public List<Address> loopbacks(int place) {
    return List.of(v4.address(place), v6.address(place));
  }

  /** The place of a loopback; empty where it lies outside. */
  public OptionalInt place(Address loopback) {
    Prefix prefix = loopback.isV4() ? v4 : v6;
    if (!prefix.contains(loopback)) {
      return OptionalInt.empty();
    }
    long place = loopback.number().subtract(prefix.network().number()).longValue();
    return place >= 0 && place < loopbackCount()
        ? OptionalInt.of((int) place)
        : OptionalInt.empty();
  }

  /** The blocks that a place of a loopback lies in, IPv4 first. */
  public List<Prefix> blocks(int place) {
    int hostBits = Integer.numberOfTrailingZeros(block());
    return List.of(
        new Prefix(v4.address(place), 32 - hostBits).normalized(),
        new Prefix(v6.address(place), 128 - hostBits).normalized());
  }

  /** The places of links. */
  public Space links() {
    return Space.of(owner + "/links", loopbackCount() / 2, SMALLEST_BLOCK)
        .worded(
            place -> ends(place, 0).getFirst().toString(), "give `" + owner + "` a larger prefix");
  }

  /**
   * The addresses of an end of the link at a place, IPv4 first, with the link's prefix length.
   *
   * @param end 0 or 1
   */
  public List<Prefix> ends(int place, int end) {
    return List.of(
        new Prefix(v4.address(loopbackCount() + 2L * place + end), 31),
        new Prefix(v6.address(LINKS_V6 + 2L * place + end), 127));
  }
}
