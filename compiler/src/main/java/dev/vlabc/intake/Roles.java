package dev.vlabc.intake;

import dev.vlabc.value.ContainerlabNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a node is in the fabric. containerlab has no word for that, so mostly it is a guess. */
final class Roles {

  static final String LEAF = "leaf";
  static final String SERVICE = "service";

  private static final Set<String> ROLES = Set.of("leaf", "spine", "superspine", "exit", "service");

  /** Words of a name or group, the ones that say most first. */
  private static final List<Map.Entry<Pattern, String>> WORDS =
      List.of(
          Map.entry(Pattern.compile("super-?spine"), "superspine"),
          Map.entry(Pattern.compile("spine|\\b(agg|aggregation|core)\\b"), "spine"),
          Map.entry(Pattern.compile("exit|border|gateway|\\b(edge|gw|dcgw)\\b"), "exit"),
          Map.entry(Pattern.compile("leaf|leaves|\\b(tor|access)\\b"), "leaf"));

  /** Kinds that are no network operating systems. */
  private static final Set<String> SERVERS =
      Set.of(
          "linux",
          "k8s-kind",
          "generic_vm",
          "freebsd",
          "openbsd",
          "border0",
          "keysight_ixia-c-one",
          "spirent_stc",
          "ostinato");

  private Roles() {}

  /** The role that the group of a node is, which is how vlabc writes topologies. */
  static Optional<String> said(SourceNode node) {
    return node.group().filter(ROLES::contains);
  }

  /**
   * The role that a node probably has.
   *
   * @param routes whether it routes although it is a Linux container
   */
  static String guessed(SourceNode node, boolean routes) {
    return node.group()
        .flatMap(Roles::word)
        .or(() -> word(node.name()))
        .orElseGet(() -> byKind(node.kind().orElse(""), routes));
  }

  private static Optional<String> word(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z-]+", " ");
    return WORDS.stream()
        .filter(entry -> entry.getKey().matcher(words).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String byKind(String kind, boolean routes) {
    boolean server = SERVERS.contains(kind) || ContainerlabNames.isNotPlayed(kind);
    return server && !routes ? SERVICE : LEAF;
  }
}
