package dev.vlabc.tests.referee;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A topology of containerlab, read in the plainest way: what a node is, and who is wired to whom.
 */
record ReadTopology(Mapping root) {

  /** What must be the same before an import and after. */
  record Facts(String kind, String image, String address) {}

  static ReadTopology of(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Node root = YamlReader.read(new SourceFile("topology", text), diagnostics).orElseThrow();
    return new ReadTopology((Mapping) root);
  }

  private Mapping topology() {
    return mapping(root, "topology");
  }

  private static Mapping mapping(Mapping around, String key) {
    return around.get(key).orElse(null) instanceof Mapping found ? found : Mapping.empty();
  }

  /**
   * The nodes by name.
   *
   * @param names what they are called meanwhile
   */
  Map<String, Facts> nodes(UnaryOperator<String> names) {
    Map<String, Facts> nodes = new TreeMap<>();
    for (Mapping.Entry entry : mapping(topology(), "nodes").entries()) {
      Mapping own = entry.value() instanceof Mapping found ? found : Mapping.empty();
      nodes.put(names.apply(entry.name()), facts(own));
    }
    return nodes;
  }

  private Facts facts(Mapping own) {
    Mapping defaults = mapping(topology(), "defaults");
    Mapping group = mapping(mapping(topology(), "groups"), text("group", List.of(own)));
    String kind = text("kind", List.of(own, group, defaults));
    Mapping ofKind = mapping(mapping(topology(), "kinds"), kind);
    String image = text("image", List.of(own, group, ofKind, defaults));
    boolean bridge = kind.equals("bridge") || kind.equals("ext-container");
    return new Facts(kind, bridge ? "" : image, text("mgmt-ipv4", List.of(own)));
  }

  private static String text(String field, List<Mapping> layers) {
    return layers.stream()
        .flatMap(layer -> layer.get(field).stream())
        .map(Node::toString)
        .findFirst()
        .orElse("");
  }

  /** The links between nodes, each as its two ends in order and its MTU where one is written. */
  TreeSet<String> links(UnaryOperator<String> ends, boolean withMtu) {
    TreeSet<String> links = new TreeSet<>();
    if (topology().get("links").orElse(null) instanceof Sequence written) {
      for (Node link : written.items()) {
        link((Mapping) link, ends, withMtu).ifPresent(links::add);
      }
    }
    return links;
  }

  private static Optional<String> link(Mapping link, UnaryOperator<String> ends, boolean withMtu) {
    if (!(link.get("endpoints").orElse(null) instanceof Sequence endpoints)) {
      return Optional.empty();
    }
    List<String> texts = endpoints.items().stream().map(ReadTopology::end).toList();
    if (texts.stream().anyMatch(end -> end.matches("(host|mgmt-net|macvlan):.*"))) {
      return Optional.empty();
    }
    String mtu = withMtu ? link.get("mtu").map(found -> " " + found).orElse("") : "";
    return Optional.of(texts.stream().map(ends).sorted().collect(Collectors.joining(" -- ")) + mtu);
  }

  private static String end(Node end) {
    return switch (end) {
      case Mapping mapping ->
          mapping.get("node").orElseThrow() + ":" + mapping.get("interface").orElseThrow();
      case Scalar scalar -> scalar.text();
      case Sequence _ -> throw new IllegalArgumentException("no end of a link: " + end);
    };
  }
}
