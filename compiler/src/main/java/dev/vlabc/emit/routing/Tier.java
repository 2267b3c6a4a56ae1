package dev.vlabc.emit.routing;

import dev.vlabc.plan.FabricNode;

/** How far up a router stands; the world outside is above all of them. */
public enum Tier {
  /** Machines, and services beside them: nothing goes through them. */
  HOST,
  LEAF,
  SPINE,
  SUPERSPINE,
  EXIT;

  static Tier of(FabricNode.Role role) {
    return switch (role) {
      case SERVICE -> HOST;
      case LEAF -> LEAF;
      case SPINE -> SPINE;
      case SUPERSPINE -> SUPERSPINE;
      case EXIT -> EXIT;
    };
  }
}
