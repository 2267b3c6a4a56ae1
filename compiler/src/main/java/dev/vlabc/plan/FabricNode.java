package dev.vlabc.plan;

import dev.vlabc.value.Address;
import dev.vlabc.value.Mac;
import java.util.Optional;

/**
 * A switch, an exit, or a server that belongs to the fabric.
 *
 * @param management its address on the management network
 * @param mac of its management interface
 * @param router empty: vlabc does not route on it
 */
public record FabricNode(
    String name,
    Role role,
    Switch kind,
    Optional<Address> management,
    Mac mac,
    Optional<Router> router,
    Optional<Location> location) {

  /** What the node is in the fabric. */
  public enum Role {
    LEAF,
    SPINE,
    SUPERSPINE,
    EXIT,
    SERVICE
  }
}
