package dev.vlabc.emit.linux;

import java.util.List;

/**
 * What the template of a plain Linux node sees.
 *
 * @param header where the file comes from, a line each
 * @param loopbacks as prefixes of one address
 */
public record NetworkView(
    List<String> header, List<String> loopbacks, List<Interface> links, List<Route> routes) {

  /** An address of an interface, with the length of its prefix. */
  public record Interface(String port, String address) {}

  /**
   * A route over all links of the same worth.
   *
   * @param family as {@code ip} is told: {@code -4} or {@code -6}
   * @param source the loopback that packets come from
   */
  public record Route(String family, String to, String source, List<Hop> via) {}

  /** The neighbour's address on a port. */
  public record Hop(String gateway, String port) {}
}
