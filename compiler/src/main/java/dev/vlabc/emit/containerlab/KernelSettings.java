package dev.vlabc.emit.containerlab;

import dev.vlabc.data.Mapping;
import java.util.List;

/**
 * What the kernel of a node that routes is told. Links are made after the container, so what is
 * said of {@code default} is what holds for them.
 */
final class KernelSettings {

  /** Docker's hosts forward, and a new network namespace takes that over. */
  private static final List<String> FORWARD =
      List.of(
          "net.ipv4.ip_forward",
          "net.ipv6.conf.all.forwarding",
          "net.ipv6.conf.default.forwarding");

  /** Flows, not packets, are spread over links of the same worth. */
  private static final List<String> SPREAD =
      List.of("net.ipv4.fib_multipath_hash_policy", "net.ipv6.fib_multipath_hash_policy");

  /** A route over a link that is down counts no more. */
  private static final List<String> HEED_LINK_DOWN =
      List.of(
          "net.ipv4.conf.all.ignore_routes_with_linkdown",
          "net.ipv4.conf.default.ignore_routes_with_linkdown",
          "net.ipv6.conf.all.ignore_routes_with_linkdown",
          "net.ipv6.conf.default.ignore_routes_with_linkdown");

  /**
   * No check of the way back, which may be another one; IPv6 that Docker switches off; and no
   * default routes out of router advertisements, which unnumbered BGP sends to find its neighbour.
   */
  private static final List<String> OFF =
      List.of(
          "net.ipv4.conf.all.rp_filter",
          "net.ipv4.conf.default.rp_filter",
          "net.ipv6.conf.all.disable_ipv6",
          "net.ipv6.conf.default.disable_ipv6",
          "net.ipv6.conf.all.accept_ra",
          "net.ipv6.conf.default.accept_ra");

  private static final Mapping ROUTER = settings("1");
  private static final Mapping HOST = settings("0");

  private KernelSettings() {}

  static Mapping ofRouter() {
    return ROUTER;
  }

  /** Of a machine, which routes only what is its own. */
  static Mapping ofHost() {
    return HOST;
  }

  private static Mapping settings(String forward) {
    Mapping.Builder settings = Mapping.builder();
    FORWARD.forEach(name -> settings.put(name, forward));
    SPREAD.forEach(name -> settings.put(name, "1"));
    HEED_LINK_DOWN.forEach(name -> settings.put(name, "1"));
    OFF.forEach(name -> settings.put(name, "0"));
    return settings.build();
  }
}
