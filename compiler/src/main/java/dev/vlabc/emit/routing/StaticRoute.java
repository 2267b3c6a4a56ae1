package dev.vlabc.emit.routing;

import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.List;

/**
 * A route that nobody announces.
 *
 * @param to {@code 0.0.0.0/0} or {@code ::/0} for everything else
 * @param via all of the same length
 */
public record StaticRoute(Prefix to, List<NextHop> via) {

  /** The neighbour's address on a port. */
  public record NextHop(Address gateway, String port) {}
}
