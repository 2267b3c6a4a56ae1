package dev.vlabc.emit.srlinux;

import java.util.List;

/**
 * What the template of a switch sees, addresses and prefixes as texts.
 *
 * @param header where the file comes from, a line each
 * @param ports all that lead to routers
 * @param links those of them that have addresses, because no BGP runs there
 * @param peers those on which it does
 * @param groups of neighbours that are alike, by name
 * @param hasHosts whether some neighbours are machines
 * @param announcesBlocks whether it announces what loopbacks are dealt out of as a whole
 * @param exit whether it listens to no other way out
 * @param ways what static routes lead by, each said once
 * @param words what its release says in its own way
 */
public record SrlinuxView(
    List<String> header,
    long asn,
    Family v4,
    Family v6,
    List<PortMtu> ports,
    List<NumberedLink> links,
    List<Peer> peers,
    List<String> groups,
    boolean hasHosts,
    boolean announcesBlocks,
    boolean exit,
    List<Way> ways,
    List<Route> routes,
    Words words) {

  /**
   * What is there once for IPv4 and once for IPv6.
   *
   * @param blocks what the fabric's loopbacks were dealt out of
   * @param strays loopbacks outside of all blocks, as prefixes
   * @param peers where the loopbacks of those are who have the same autonomous system
   * @param machines loopbacks of the machines on this switch
   */
  public record Family(
      String loopback,
      List<Block> blocks,
      List<String> strays,
      List<String> peers,
      List<String> machines) {}

  /**
   * What releases say differently.
   *
   * @param prefixSet how a policy looks at a set of prefixes
   * @param pathSet how it looks at a set of paths
   * @param listsPaths whether that set holds a list
   */
  public record Words(String prefixSet, String pathSet, boolean listsPaths) {}

  /** A prefix and its length. */
  public record Block(String prefix, int length) {}

  /**
   * The largest packet of an interface.
   *
   * @param mtu in bytes, with the Ethernet header and without the check sum
   * @param ipMtu in bytes, without either
   */
  public record PortMtu(String name, int mtu, int ipMtu) {}

  /** An interface and its addresses. */
  public record NumberedLink(String port, String v4, String v6) {}

  /** An interface and whom to expect there. */
  public record Peer(String port, String group, long asn) {}

  /** Next hops under a name. */
  public record Way(String name, List<Hop> hops) {}

  /** A static route by one of the ways. */
  public record Route(String to, String way) {}

  /** A next hop; the index counts from 1. */
  public record Hop(int index, String gateway) {}
}
