package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Packets between far machines, a hundred a second in each flow, and how long none arrive. */
final class Flows {

  private static final int PACKETS = 330;
  private static final int MOST_PAIRS = 8;
  private static final Pattern SUMMARY =
      Pattern.compile("(\\S+ \\S+):(\\d+) packets transmitted, (\\d+) received.* time (\\d+)ms");

  private final LiveLab lab;
  private final List<Pairs> pairs;

  /**
   * Flows to and from machines that are linked to a switch.
   *
   * @param node the switch, which will fail
   */
  Flows(LiveLab lab, String node) {
    this.lab = lab;
    List<String> linked = lab.fabric().toMachines(node).stream().map(Fabric.Hop::peer).toList();
    List<Pairs> all = Pairs.farMachines(lab.fabric());
    this.pairs =
        all.stream()
            .filter(p -> linked.contains(p.from().name()) || linked.contains(p.to().name()))
            .limit(MOST_PAIRS)
            .toList();
  }

  /** How long the worst flow was interrupted while something failed. */
  Duration interrupted(String failure) {
    assertTrue(!pairs.isEmpty(), "no flow");
    StringBuilder script = new StringBuilder("cd /run; rm -rf flows; mkdir flows\n");
    for (Pairs pair : pairs) {
      for (Family family : Family.values()) {
        script.append(flow(pair, family));
      }
    }
    script.append("sleep 0.7\n").append(failure).append("\nwait\n");
    script.append("cd flows; grep -H transmitted *\n");
    SortedMap<String, Duration> gaps = new TreeMap<>();
    for (String line : lab.world().run(script.toString()).lines().toList()) {
      Matcher summary = SUMMARY.matcher(line);
      assertTrue(summary.find(), line);
      int sent = Integer.parseInt(summary.group(2));
      int lost = sent - Integer.parseInt(summary.group(3));
      long millis = Long.parseLong(summary.group(4));
      gaps.put(summary.group(1), Duration.ofMillis(millis * lost / sent));
    }
    assertEquals(pairs.size() * Family.values().length, gaps.size());
    return gaps.values().stream().max(Duration::compareTo).orElseThrow();
  }

  private static String flow(Pairs pair, Family family) {
    return "in_node %s ping -n -q %s -i 0.01 -c %d -W 1 -I %s %s >'flows/%s-%s %s' 2>&1 &\n"
        .formatted(
            pair.from().name(),
            family.flag,
            PACKETS,
            pair.from().loopback(family),
            pair.to().loopback(family),
            pair.from().name(),
            pair.to().name(),
            family);
  }
}
