package dev.vlabc.value;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What containerlab (0.79), and what it plays, take for the name of a node or of a port. */
public final class ContainerlabNames {

  /** The longest name of an interface that Linux takes, in bytes (IFNAMSIZ). */
  public static final int LONGEST_PORT = 15;

  /** The longest name of a container that DNS finds. */
  public static final int LONGEST_CONTAINER = 60;

  /** The ports with which mini-lab's SONiC starts; with any other one it does not. */
  public static final Pattern SONIC_PORT = Pattern.compile("Ethernet(\\d|\\d\\d|1[01]\\d|120|124)");

  /** The ports of an SR Linux of type ixr-d2l: 48 + 8 + 2 (Nokia's data sheet). */
  public static final Pattern SRLINUX_PORT =
      Pattern.compile("(e1-|ethernet-1/)([1-9]|[1-4]\\d|5[0-8])");

  /** The type of SR Linux whose ports are {@link #SRLINUX_PORT}; containerlab's own default. */
  public static final String SRLINUX_TYPE = "ixr-d2l";

  private static final Set<String> LINK_TYPES =
      Set.of("host", "mgmt-net", "macvlan", "veth", "dummy", "vxlan", "bridge");
  private static final Set<String> TAKEN_PORTS = Set.of("eth0", "lo");
  private static final Set<String> NOT_PLAYED =
      Set.of("bridge", "ovs-bridge", "host", "ext-container");
  private static final Pattern BLANK_OR_SLASH = Pattern.compile(".*[\\s/].*");

  private ContainerlabNames() {}

  /** The container of a node, whose network namespace has the same name. */
  public static String container(String topology, String node) {
    return "clab-" + topology + "-" + node;
  }

  /** Whether it takes that name of a node for one of its own link types, whatever the case. */
  public static boolean isLinkType(String node) {
    return LINK_TYPES.contains(node.toLowerCase(Locale.ROOT));
  }

  /** Whether a port of that name is there already. */
  public static boolean isTakenPort(String port) {
    return TAKEN_PORTS.contains(port);
  }

  /** Whether what that kind names exists without containerlab, so that it has no image. */
  public static boolean isNotPlayed(String kind) {
    return NOT_PLAYED.contains(kind);
  }

  /**
   * Whether Linux takes that name for an interface: at most 15 bytes without blanks and slashes. A
   * longer one gets a random name, and containerlab says nothing.
   */
  public static boolean isLinuxPort(String port) {
    return port.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PORT
        && !BLANK_OR_SLASH.matcher(port).matches();
  }
}
