package dev.vlabc.emit.routing;

import dev.vlabc.plan.Router;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Where the loopbacks of a fabric are. */
public final class Loopbacks {

  private final List<Prefix> blocks;
  private final NavigableSet<Prefix> strays = new TreeSet<>();

  /** By autonomous system, of those that several routers have. */
  private final Map<Long, NavigableSet<Prefix>> shared = new HashMap<>();

  /**
   * @param blocks what they were dealt out of
   */
  Loopbacks(List<Prefix> blocks, Collection<Router> routers) {
    this.blocks = blocks;
    Map<Long, Integer> counts = new HashMap<>();
    for (Router router : routers) {
      router.asn().ifPresent(asn -> counts.merge(asn, 1, Integer::sum));
      router.loopbacks().stream().map(this::home).filter(Loopbacks::isOne).forEach(strays::add);
    }
    for (Router router : routers) {
      router.asn().ifPresent(asn -> share(asn, counts.getOrDefault(asn, 1), router.loopbacks()));
    }
  }

  /** The block of a loopback, or the loopback itself where it is in none. */
  private Prefix home(Address loopback) {
    return blocks.stream()
        .filter(block -> block.contains(loopback))
        .findFirst()
        .orElseGet(() -> new Prefix(loopback, loopback.bits()));
  }

  /** Whether a prefix is a single address. */
  public static boolean isOne(Prefix prefix) {
    return prefix.length() == prefix.base().bits();
  }

  private void share(long asn, int routers, List<Address> loopbacks) {
    if (routers > 1) {
      NavigableSet<Prefix> homes = shared.computeIfAbsent(asn, _ -> new TreeSet<>());
      loopbacks.forEach(loopback -> homes.add(home(loopback)));
    }
  }

  /** What they were dealt out of, in one family. */
  public List<Prefix> blocks(boolean v4) {
    return of(blocks, v4);
  }

  /** Those outside of all blocks, because people wrote them down. */
  public List<Prefix> strays(boolean v4) {
    return of(strays, v4);
  }

  /**
   * Where those are who have a router's autonomous system too: blocks and strays; none where it has
   * one of its own.
   */
  public List<Prefix> peers(Router router, boolean v4) {
    OptionalLong asn = router.asn();
    return asn.isPresent()
        ? of(shared.getOrDefault(asn.getAsLong(), Collections.emptyNavigableSet()), v4)
        : List.of();
  }

  private static List<Prefix> of(Collection<Prefix> prefixes, boolean v4) {
    return prefixes.stream().filter(prefix -> prefix.isV4() == v4).toList();
  }
}
