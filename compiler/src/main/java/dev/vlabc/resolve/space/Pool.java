package dev.vlabc.resolve.space;

import dev.vlabc.lock.Space;
import dev.vlabc.spec.NetworkSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The addresses of a network that the lab may use for a role.
 *
 * @param name of the space: {@code networks/lan/endpoints}
 */
public record Pool(String name, AddressRange range, int blockSize) {

  private static final int LARGEST = 1 << 20;

  /** The pool of that role, whose places are dealt out in blocks; empty where there is none. */
  public static Optional<Pool> of(String network, NetworkSpec spec, String role, int blockSize) {
    return Optional.ofNullable(spec.pools().get(role))
        .flatMap(Pool::first)
        .map(range -> new Pool("networks/" + network + "/" + role, range, blockSize));
  }

  private static Optional<AddressRange> first(List<AddressRange> ranges) {
    return ranges.stream().findFirst();
  }

  public Space space() {
    int length = range.size().min(BigInteger.valueOf(LARGEST)).intValue();
    return Space.of(name, length, blockSize)
        .worded(place -> address(place).toString(), "enlarge the pool `" + name + "`");
  }

  public Address address(int place) {
    return range.address(place);
  }

  /** The place of an address; empty where it lies outside. */
  public OptionalInt place(Address address) {
    return range.contains(address)
        ? OptionalInt.of(address.number().subtract(range.first().number()).intValue())
        : OptionalInt.empty();
  }
}
