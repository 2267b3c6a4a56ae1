package dev.vlabc.intake;

import dev.vlabc.source.Range;
import dev.vlabc.value.ContainerlabNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The ports of nodes, under names that a lab can hold. */
final class Ports {

  private static final Pattern WRITABLE = Pattern.compile("[A-Za-z0-9][!-~&&[^:\\[\\]]]*");

  private final Map<String, String> kinds;
  private final Losses losses;
  private final Renames renames;
  private final Map<String, FreeNames> free = new HashMap<>();
  private final Map<String, String> shorter = new HashMap<>();

  /**
   * @param kinds of nodes, by what the topology calls them
   */
  Ports(Map<String, String> kinds, Losses losses, Renames renames) {
    this.kinds = kinds;
    this.losses = losses;
    this.renames = renames;
  }

  /** A port as the lab calls it; empty, and told as a loss, where it cannot. */
  Optional<String> fitting(SourceNode node, String port, Range at) {
    String end = node.name() + ":" + port;
    if (ContainerlabNames.isTakenPort(port)) {
      losses.add(
          "a link to `" + port + "`", "vlabc keeps that port: use one from `eth1` on", end, at);
      return Optional.empty();
    }
    if (!WRITABLE.matcher(port).matches()) {
      losses.add(
          "a link to a port whose name a lab cannot hold",
          "use a name without blanks, colons and brackets that starts with a letter or digit",
          end,
          at);
      return Optional.empty();
    }
    return Optional.of(
        !isLinux(node) || ContainerlabNames.isLinuxPort(port) ? port : shorter(node, port, at));
  }

  private String shorter(SourceNode node, String port, Range at) {
    String end = node.name() + ":" + port;
    String fitting =
        shorter.computeIfAbsent(
            end,
            _ ->
                free.computeIfAbsent(
                        node.name(),
                        _ -> new FreeNames(ContainerlabNames.LONGEST_PORT, _ -> true, Set.of()))
                    .free(port.replace('/', '-')));
    renames.add(
        "Linux takes at most 15 bytes without slashes for the name of an interface",
        end,
        node.name() + ":" + fitting,
        at);
    return fitting;
  }

  private boolean isLinux(SourceNode node) {
    String kind = kinds.getOrDefault(node.name(), Kinds.LINUX);
    return kind.equals(Kinds.LINUX) || ContainerlabNames.isNotPlayed(kind);
  }
}
