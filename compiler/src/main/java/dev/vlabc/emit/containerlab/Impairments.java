package dev.vlabc.emit.containerlab;

import dev.vlabc.emit.containerlab.ImpairmentsView.ImpairedEnd;
import dev.vlabc.plan.Link;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Delay, loss and bandwidth of links as {@code containerlab tools netem set} takes them (v0.79.0):
 * a duration in Go's words, percents, and whole kilobits per second. A topology cannot hold them.
 */
public final class Impairments {

  private static final Pattern DURATION = Pattern.compile("([0-9]+)(ms|s|m|h|d)");
  private static final Map<String, Long> MILLISECONDS =
      Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
  private static final Map<Character, Integer> KILOBITS = Map.of('k', 0, 'M', 3, 'G', 6, 'T', 9);

  private Impairments() {}

  /** Whether any link of a topology has some. */
  public static boolean in(Topology topology) {
    return topology.links().stream().anyMatch(link -> !flags(link).isEmpty());
  }

  /** Both ends of each link that has some, in the order of the links. */
  static List<ImpairedEnd> of(Topology topology) {
    List<ImpairedEnd> ends = new ArrayList<>();
    for (Link link : topology.links()) {
      List<String> flags = flags(link);
      for (Link.End end : List.of(link.a(), link.b())) {
        if (!flags.isEmpty()) {
          ends.add(new ImpairedEnd(topology.container(end.node()), end.port(), flags));
        }
      }
    }
    return ends;
  }

  private static List<String> flags(Link link) {
    List<String> flags = new ArrayList<>();
    link.delay().ifPresent(delay -> flags.addAll(List.of("--delay", milliseconds(delay) + "ms")));
    link.loss().ifPresent(loss -> flags.addAll(List.of("--loss", loss)));
    link.bandwidth().ifPresent(rate -> flags.addAll(List.of("--rate", kilobits(rate))));
    return flags;
  }

  private static long milliseconds(String duration) {
    long sum = 0;
    Matcher part = DURATION.matcher(duration);
    while (part.find()) {
      long unit = MILLISECONDS.getOrDefault(part.group(2), 1L);
      sum = Math.addExact(sum, Math.multiplyExact(Long.parseLong(part.group(1)), unit));
    }
    return sum;
  }

  /** At least one, because none would mean as many as there may be. */
  private static String kilobits(String rate) {
    int last = rate.length() - 1;
    int power = KILOBITS.getOrDefault(rate.charAt(last), 0);
    BigDecimal number = new BigDecimal(rate.substring(0, last)).scaleByPowerOfTen(power);
    return number.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE).toPlainString();
  }
}
