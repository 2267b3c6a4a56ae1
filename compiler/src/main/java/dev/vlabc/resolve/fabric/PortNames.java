package dev.vlabc.resolve.fabric;

import dev.vlabc.plan.FabricNode.Role;

/**
 * The names of a switch's ports. Ports down start at the first; ports up have a place of their own,
 * so that a switch more below never moves one above.
 */
enum PortNames {
  /**
   * Linux: {@code eth1} and on, because eth0 is the management interface (containerlab). Nearly all
   * of containerlab's other kinds take these names, too.
   */
  ETH("eth"),
  /** Nokia SR Linux under containerlab: {@code e1-1} and on. */
  SRLINUX("e1-"),
  /** SONiC: lanes, of which the last ports take four each (mini-lab's Accton-AS7726-32X). */
  SONIC("Ethernet");

  /** Of an SR Linux ixr-d2l, the ports 49 to 56 are the fast ones; a Linux leaf does as it does. */
  private static final int LEAF_UP = 49;

  private static final int SPINE_UP = 513;
  private static final int LANES = 4;
  private static final int SONIC_LEAF_UP = 120;
  private static final int SONIC_LAST = 124;

  private final String stem;

  PortNames(String stem) {
    this.stem = stem;
  }

  static PortNames of(String kind) {
    return switch (kind) {
      case "srlinux" -> SRLINUX;
      case "sonic" -> SONIC;
      default -> ETH;
    };
  }

  /** How many machines a leaf has ports for. */
  int machines() {
    return this == SONIC ? SONIC_LEAF_UP : LEAF_UP - 1;
  }

  /** A port towards the machines, counted from 0. */
  String down(Role role, int index) {
    if (this != SONIC) {
      return stem + (index + 1);
    }
    return stem + (role == Role.LEAF ? index : index * LANES);
  }

  /** A port away from the machines, counted from 0. */
  String up(Role role, int index) {
    return stem
        + switch (this) {
          case ETH -> (role == Role.LEAF ? LEAF_UP : SPINE_UP) + index;
          case SRLINUX -> LEAF_UP + index;
          case SONIC ->
              role == Role.LEAF ? SONIC_LEAF_UP + index * LANES : SONIC_LAST - index * LANES;
        };
  }
}
