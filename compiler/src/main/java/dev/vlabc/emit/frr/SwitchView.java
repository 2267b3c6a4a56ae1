package dev.vlabc.emit.frr;

import java.util.List;

/**
 * What the template of a switch sees, addresses and prefixes as texts.
 *
 * @param header where the file comes from, a line each
 * @param links interfaces that have addresses, because no BGP runs there
 * @param fabricPorts interfaces to other routers of the fabric
 * @param hostPorts interfaces to machines
 * @param announcesBlocks whether it announces what loopbacks are dealt out of as a whole
 * @param exit whether it announces a way out where it has one
 * @param hasRoutes whether some are static; they are announced, too
 */
public record SwitchView(
    List<String> header,
    String hostname,
    long asn,
    Family v4,
    Family v6,
    List<NumberedLink> links,
    List<String> fabricPorts,
    List<String> hostPorts,
    boolean announcesBlocks,
    boolean exit,
    boolean hasRoutes) {

  /**
   * What is there once for IPv4 and once for IPv6.
   *
   * @param blocks what the fabric's loopbacks were dealt out of
   * @param strays loopbacks outside of all blocks
   * @param peers prefixes of the loopbacks of those who have the same autonomous system
   * @param machines loopbacks of the machines on this switch
   */
  public record Family(
      String loopback,
      List<String> blocks,
      List<String> strays,
      List<String> peers,
      List<String> machines,
      List<Route> routes) {}

  /** An interface and its addresses. */
  public record NumberedLink(String port, String v4, String v6) {}

  /** A next hop of a static route. */
  public record Route(String to, String gateway, String port) {}
}
