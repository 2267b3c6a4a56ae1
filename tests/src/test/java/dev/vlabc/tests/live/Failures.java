package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.tests.live.Fabric.Hop;
import dev.vlabc.tests.live.Fabric.Router;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fails, and what still arrives meanwhile. Each puts things back, but for the last. */
final class Failures {

  private static final Duration MOST = Duration.ofSeconds(2);

  private final LiveLab lab;
  private final String leaf;

  Failures(LiveLab lab) {
    this.lab = lab;
    this.leaf =
        lab.fabric().of("leaf").stream()
            .map(Router::name)
            .filter(name -> !lab.fabric().toMachines(name).isEmpty())
            .findFirst()
            .orElseThrow();
  }

  /** A cable between a leaf and the fabric is pulled. */
  Duration linkDown() {
    List<Hop> first = lab.fabric().uplinks(leaf).subList(0, 1);
    return undone(() -> bounded(links(first, "down")), links(first, "up"));
  }

  /** A leaf keeps its machines, but no way to the rest: they use another, and nothing uses them. */
  Duration leafWithoutUplinks() {
    List<Hop> uplinks = lab.fabric().uplinks(leaf);
    return undone(
        () -> {
          Duration gap = bounded(links(uplinks, "down"));
          machinesReachAll();
          leafIsNotReached();
          return gap;
        },
        links(uplinks, "up"));
  }

  /** A leaf loses every packet, its own too, while all links stay up: only BFD can tell. */
  Duration leafSilent() {
    return undone(() -> bounded(dropping("-I")), dropping("-D"));
  }

  private Duration undone(Supplier<Duration> failing, String undo) {
    try {
      return failing.get();
    } finally {
      lab.world().run(undo);
      new Sessions(lab).stand();
      new NextHops(lab).areShortestPathsAgain();
    }
  }

  /** A leaf's container stops: its processes and its links are gone. */
  Duration leafStopped() {
    String stop =
        """
        kill -KILL "$(</run/nodes/%s.pid)"
        ip netns delete %s
        """
            .formatted(leaf, lab.topology().namespace(leaf));
    Duration gap = bounded(stop);
    machinesReachAll();
    leafIsNotReached();
    return gap;
  }

  private Duration bounded(String failure) {
    Duration gap = new Flows(lab, leaf).interrupted(failure);
    assertTrue(gap.compareTo(MOST) < 0, () -> "interrupted for " + gap);
    return gap;
  }

  private static String links(List<Hop> hops, String state) {
    return hops.stream()
        .map(hop -> LiveLab.in(hop.node(), "ip link set " + hop.port() + " " + state))
        .collect(Collectors.joining("\n"));
  }

  private String dropping(String how) {
    String in = "ip netns exec " + lab.topology().namespace(leaf);
    return Stream.of("iptables", "ip6tables")
        .flatMap(
            tables ->
                Stream.of("INPUT", "OUTPUT", "FORWARD")
                    .map(chain -> "%s %s %s %s -j DROP".formatted(in, tables, how, chain)))
        .collect(Collectors.joining("\n"));
  }

  private void machinesReachAll() {
    List<String> linked = lab.fabric().toMachines(leaf).stream().map(Hop::peer).toList();
    List<Pairs> pairs =
        Pairs.of(lab.fabric()).stream()
            .filter(p -> linked.contains(p.from().name()) && !p.to().name().equals(leaf))
            .toList();
    assertEquals("", new Reach(lab).unanswered(pairs, family -> "-c 1 -W 1"));
  }

  /** By other switches, also not through the machines that it shares with another leaf. */
  private void leafIsNotReached() {
    List<Pairs> pairs =
        Pairs.of(lab.fabric()).stream()
            .filter(p -> !p.from().isMachine() && p.to().name().equals(leaf))
            .toList();
    long unanswered = new Reach(lab).unanswered(pairs, family -> "-c 1 -W 0.3").lines().count();
    assertEquals((long) pairs.size() * Family.values().length, unanswered, leaf + " was reached");
  }
}
