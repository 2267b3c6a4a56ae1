package dev.vlabc.resolve.space;

import dev.vlabc.lock.Space;
import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.Prefix;
import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * How a docker network is shared: the first quarter for the nodes to which Docker gives addresses,
 * the middle half for nodes of fabrics and machines, the last quarter for load balancers.
 *
 * @param owner the thing whose network it is, by its path
 */
public record DockerNetwork(String owner, Prefix prefix) {

  /** Nodes of one stem (leaf-1, leaf-2, …) lie side by side in blocks of this size. */
  private static final int BLOCK = 16;

  private static final int QUARTER = 2;

  /** k3d keeps the first address for the gateway and the second for itself (k3d 5.9). */
  private static final int FIRST_SERVER = 3;

  private int managed() {
    return 1 << (32 - prefix.length() - 1);
  }

  /** The places of fabric nodes and machines. */
  public Space space() {
    return Space.of(owner + "/management", managed(), BLOCK)
        .worded(
            place -> managed(place).toString(),
            "say `networks: {management: none}` for the largest partition on " + prefix);
  }

  /** The address at a place of {@link #space()}. */
  public Address managed(int place) {
    return prefix.address(managed() / 2 + place);
  }

  /** The place of an address; empty where it lies outside of what is managed. */
  public OptionalInt place(Address address) {
    BigInteger place = address.number().subtract(managed(0).number());
    boolean inside =
        address.isV4()
            && place.signum() >= 0
            && place.bitLength() < 31
            && place.intValue() < managed();
    return inside ? OptionalInt.of(place.intValue()) : OptionalInt.empty();
  }

  public Address gateway() {
    return prefix.address(1);
  }

  /** The address that k3d gives to a server, counted from 0. */
  public Address server(int number) {
    return prefix.address(FIRST_SERVER + number);
  }

  public AddressRange loadBalancers() {
    return AddressRange.of(prefix.subnet(prefix.length() + QUARTER, 3));
  }
}
