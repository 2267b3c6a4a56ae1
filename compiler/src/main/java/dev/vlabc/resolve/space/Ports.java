package dev.vlabc.resolve.space;

import dev.vlabc.lock.Space;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * Ports that are dealt out, of a host or of a cluster's nodes. An instance gets the same places,
 * {@value #INSTANCE_STEP} ports further up for each instance.
 *
 * @param name of the space, such as {@code hosts/desktop/api-ports}
 * @param first the port of place 0 in the lab itself
 */
public record Ports(String name, int first, int count) {

  public static final int INSTANCE_STEP = 1000;

  /** API servers on a host, from the port that Kubernetes is known by. */
  public static Ports api(String host) {
    return new Ports("hosts/" + host + "/api-ports", 6443, 100);
  }

  /** Pull-through caches on a host. */
  public static Ports registries(String host) {
    return new Ports("hosts/" + host + "/registry-ports", 5001, 99);
  }

  /**
   * What VirtualBMC answers on, from where Tinkerbell's playground has it for its first machine.
   */
  public static Ports bmc(String host) {
    return new Ports("hosts/" + host + "/bmc-ports", 6231, 200);
  }

  /** Node ports of a cluster: the range that Kubernetes sets aside for them. */
  public static Ports nodes(String cluster) {
    return new Ports("clusters/" + cluster + "/node-ports", 30000, 2768);
  }

  /** Ports have no neighbours: a block is one port. */
  public Space space() {
    return Space.of(name, count, 1)
        .worded(place -> Integer.toString(first + place), "no port is left; use another host");
  }

  /** The same without ports that people have taken by writing them down. */
  public Space without(Collection<Integer> taken) {
    Space space = space();
    for (int port : taken) {
      OptionalInt place = place(port);
      if (place.isPresent()) {
        space = space.reserving(place.getAsInt(), place.getAsInt(), "what is published there");
      }
    }
    return space;
  }

  /** The place of a port; empty where it is none of these. */
  public OptionalInt place(int port) {
    int place = port - first;
    return place >= 0 && place < count ? OptionalInt.of(place) : OptionalInt.empty();
  }

  /** The port at a place. */
  public int port(int place, int instance) {
    return first + place + instance * INSTANCE_STEP;
  }
}
