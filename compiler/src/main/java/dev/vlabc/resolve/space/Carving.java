package dev.vlabc.resolve.space;

import dev.vlabc.lock.Space;
import dev.vlabc.value.Prefix;

/**
 * A prefix cut into equal parts.
 *
 * @param network whose prefix it is
 * @param length of the parts; that of the prefix where it is no longer
 */
public record Carving(String network, Prefix prefix, int length) {

  /** Room for the nodes of a cluster, what is managed beside them, and load balancers. */
  public static final int DOCKER_NETWORK = 22;

  /** The addresses of a cluster's pods. */
  public static final int PODS = 16;

  /** The addresses of a cluster's services. */
  public static final int SERVICES = 20;

  private static final int MOST_PARTS = 65536;

  public Carving {
    length = Math.max(length, prefix.length());
  }

  /** The same of the first half of the prefix alone. */
  Carving firstHalf() {
    return new Carving(network, half(prefix, 0), length);
  }

  /**
   * Half of a prefix.
   *
   * @param number 0 or 1
   */
  static Prefix half(Prefix prefix, int number) {
    return prefix.subnet(Math.min(prefix.length() + 1, prefix.base().bits()), number);
  }

  public Space space() {
    long parts = Math.min(MOST_PARTS, prefix.subnetCount(length));
    return Space.of("networks/" + network + "/" + length, (int) parts, 1)
        .worded(place -> part(place).toString(), "give network `" + network + "` a larger prefix");
  }

  public Prefix part(int place) {
    return prefix.subnet(length, place);
  }
}
