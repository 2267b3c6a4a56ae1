package dev.vlabc.resolve.space;

import dev.vlabc.lock.Space;
import java.util.Collection;

/**
 * The autonomous systems of a lab: private numbers of four bytes (RFC 6996, section 5). Nodes of
 * one stem lie in a thousand of their own, so that leaf-12 is 42000…012.
 */
public final class Asns {

  private static final long FIRST = 4_200_000_000L;
  private static final int COUNT = 94_967_295;
  private static final int BLOCK = 1000;

  private Asns() {}

  /**
   * Where they are dealt out.
   *
   * @param written numbers that people took by writing them down
   */
  public static Space space(Collection<Long> written) {
    Space space =
        Space.of("asns", COUNT, BLOCK)
            .worded(place -> Long.toString(asn(place)), "write `asn` for some nodes");
    for (long asn : written) {
      if (asn >= FIRST && asn < FIRST + COUNT) {
        int place = (int) (asn - FIRST);
        space = space.reserving(place, place, "a node that says so");
      }
    }
    return space;
  }

  public static long asn(int place) {
    return FIRST + place;
  }
}
