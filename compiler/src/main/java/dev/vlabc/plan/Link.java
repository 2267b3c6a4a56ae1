package dev.vlabc.plan;

import dev.vlabc.value.Mac;
import java.util.Optional;

/** A cable between two interfaces; the ends are in natural order. */
public record Link(
    End a,
    End b,
    int mtu,
    Optional<String> bandwidth,
    Optional<String> delay,
    Optional<String> loss) {

  /** Where a link ends. */
  public record End(String node, String port, Mac mac) {

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
