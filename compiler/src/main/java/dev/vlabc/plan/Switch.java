package dev.vlabc.plan;

/** What a fabric node runs. */
public sealed interface Switch {

  /** The image of the container or of the virtual machine in it. */
  String image();

  /** FRRouting in a Linux container. */
  record Frr(String image) implements Switch {}

  /** A Linux container without a routing daemon of ours. */
  record Linux(String image) implements Switch {}

  /** Nokia SR Linux; {@code type} as containerlab names the hardware. */
  record Srlinux(String image, String type) implements Switch {}

  /**
   * SONiC.
   *
   * @param configuredBy {@code metal-core} or {@code vlabc}
   */
  record Sonic(String image, String hwsku, String configuredBy) implements Switch {}
}
