package dev.vlabc.plan;

import dev.vlabc.value.Address;
import java.util.List;
import java.util.OptionalLong;

/**
 * Who a node is to the routing of its fabric.
 *
 * @param asn its BGP autonomous system; empty: it speaks no BGP
 * @param loopbacks one of each family, IPv4 first; that one is also its router id
 */
public record Router(OptionalLong asn, List<Address> loopbacks) {

  /** The loopback of a family. */
  public Address loopback(boolean v4) {
    return loopbacks.stream().filter(one -> one.isV4() == v4).findFirst().orElseThrow();
  }
}
