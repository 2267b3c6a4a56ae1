package dev.vlabc.plan;

import dev.vlabc.value.Mac;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.Optional;

/** A cable between two interfaces; the ends are in natural order. */
public record Link(
    End a,
    End b,
    int mtu,
    Routing routing,
    Optional<String> bandwidth,
    Optional<String> delay,
    Optional<String> loss) {

  /**
   * Where a link ends.
   *
   * @param addresses of the interface, with the length of the link's prefix; none beside the
   *     link-local one where BGP runs
   */
  public record End(String node, String port, Mac mac, List<Prefix> addresses) {

    @Override
    public String toString() {
      return node + ":" + port;
    }
  }

  /** Its name in the language. */
  public String name() {
    return a + " -- " + b;
  }
}
