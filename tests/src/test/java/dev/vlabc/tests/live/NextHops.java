package dev.vlabc.tests.live;

import dev.vlabc.tests.live.Fabric.Router;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The routes in the kernels. */
final class NextHops {

  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private final LiveLab lab;

  NextHops(LiveLab lab) {
    this.lab = lab;
  }

  /** Waits until every router uses every shortest path to every other, in both families. */
  Duration areShortestPaths() {
    return Eventually.equal(expected(), this::found, AT_MOST);
  }

  /**
   * Waits until the same holds after a failure. FRR before 10 gives the kernel only some of the
   * next hops back after a link was down (seen with 8.4.4, whose own table has all of them; not
   * with 10.3), so there one of the shortest paths will do.
   */
  Duration areShortestPathsAgain() {
    Map<String, SortedSet<String>> expected = expected();
    boolean whole = lab.frrMajor() >= 10;
    return Eventually.equal(expected, () -> whole ? found() : rounded(found(), expected), AT_MOST);
  }

  private static Map<String, SortedSet<String>> rounded(
      Map<String, SortedSet<String>> found, Map<String, SortedSet<String>> expected) {
    Map<String, SortedSet<String>> rounded = new TreeMap<>(found);
    rounded.replaceAll(
        (pair, ports) -> {
          SortedSet<String> all = expected.getOrDefault(pair, ports);
          return !ports.isEmpty() && all.containsAll(ports) ? all : ports;
        });
    return rounded;
  }

  private Map<String, SortedSet<String>> expected() {
    ShortestPaths paths = new ShortestPaths(lab.fabric());
    return ports((from, to) -> family -> paths.ports(from, to));
  }

  private Map<String, SortedSet<String>> found() {
    Map<String, RoutingTable> tables = lab.routes();
    return ports((from, to) -> family -> tables.get(from.name()).ports(to.loopback(family)));
  }

  private interface ByFamily {

    SortedSet<String> ports(Family family);
  }

  private Map<String, SortedSet<String>> ports(BiFunction<Router, Router, ByFamily> each) {
    Map<String, SortedSet<String>> ports = new TreeMap<>();
    Pairs.of(lab.fabric())
        .forEach(
            pair -> {
              for (Family family : Family.values()) {
                ports.put(
                    pair.from().name() + " to " + pair.to().name() + " " + family,
                    each.apply(pair.from(), pair.to()).ports(family));
              }
            });
    return ports;
  }
}
