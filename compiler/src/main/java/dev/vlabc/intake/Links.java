package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links of a topology, brief ones and those of type {@code veth}. */
final class Links {

  private static final String VETH = "veth";
  private static final Set<String> SPECIAL = Set.of("host", "mgmt-net", "macvlan");
  private static final Set<String> FIELDS = Set.of("type", "endpoints", "mtu");
  private static final Set<String> END_FIELDS = Set.of("node", "interface", "mac");
  private static final String BY_HAND = "make it by hand after the deploy, or do without it";
  private static final int MOST_ASKED = 100;
  private static final int LARGEST_MTU = 65_535;
  private static final int SMALLEST_MTU = 576;

  private final Shapes shapes;
  private final Variables variables;
  private final Losses losses;
  private final Ports ports;
  private final Map<String, SourceNode> nodes;
  private final Map<String, Range> ends = new HashMap<>();
  private int asked;

  Links(
      Shapes shapes,
      Variables variables,
      Losses losses,
      Ports ports,
      Map<String, SourceNode> nodes) {
    this.shapes = shapes;
    this.variables = variables;
    this.losses = losses;
    this.ports = ports;
    this.nodes = nodes;
  }

  List<Wire> of(List<Node> written) {
    List<Wire> wires = new ArrayList<>();
    for (Node link : written) {
      wire(shapes.mapping("a link", link)).ifPresent(wires::add);
    }
    return wires;
  }

  private Optional<Wire> wire(Mapping link) {
    String type =
        shapes
            .scalar(link, "type")
            .map(found -> found.text().toLowerCase(Locale.ROOT))
            .orElse(VETH);
    List<Node> endpoints = shapes.items(link, "endpoints");
    if (!type.equals(VETH) && !type.equals("brief")) {
      lose(type, shapes.at(link), owner(link));
      return Optional.empty();
    }
    if (endpoints.size() != 2) {
      shapes.diagnostics().add(malformed(shapes.at(link)));
      return Optional.empty();
    }
    Optional<WiredPort> a = end(endpoints.get(0), endpoints.get(1));
    Optional<WiredPort> b = end(endpoints.get(1), endpoints.get(0));
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    Wire wire = new Wire(a.get(), b.get(), mtu(link));
    beside(link, FIELDS, a.get().node() + ":" + a.get().port());
    return Optional.of(wire);
  }

  /** The end of a special link that is a node; they have one, under either of two fields. */
  private String owner(Mapping link) {
    return link.get("endpoint")
        .or(() -> shapes.items(link, "endpoints").stream().findFirst())
        .map(Links::shown)
        .orElse("?");
  }

  private static String shown(Node end) {
    return end instanceof Mapping mapping
        ? mapping.get("node").map(Node::toString).orElse("?")
            + ":"
            + mapping.get("interface").map(Node::toString).orElse("?")
        : end.toString();
  }

  private static Diagnostic malformed(Range at) {
    return Diagnostic.of(Code.VL0110, at, "a link needs two ends")
        .note("expected: `endpoints: [\"leaf1:eth1\", \"spine1:eth1\"]`")
        .help("write both ends, and import again");
  }

  private void lose(String type, Range at, String owner) {
    losses.add("a link of type `" + type + "`", BY_HAND, owner, at);
  }

  /** What else is said of a link or of its end. */
  private void beside(Mapping written, Set<String> known, String owner) {
    for (Mapping.Entry entry : written.entries()) {
      if (!known.contains(entry.name())) {
        losses.add(
            "`" + entry.name() + "` of a link",
            "configure it in the nodes after the deploy",
            owner,
            shapes.at(entry.key()));
      }
    }
  }

  private OptionalInt mtu(Mapping link) {
    Optional<Scalar> written = shapes.scalar(link, "mtu");
    Optional<Integer> mtu =
        written
            .flatMap(variables::text)
            .filter(text -> text.matches("[0-9]{1,5}"))
            .map(Integer::parseInt)
            .filter(number -> number >= SMALLEST_MTU && number <= LARGEST_MTU);
    if (written.isPresent() && mtu.isEmpty()) {
      losses.add(
          "the MTU `" + written.get().text() + "`",
          "write one from " + SMALLEST_MTU + " to " + LARGEST_MTU + " into the lab",
          shapes.at(written.get()));
    }
    return mtu.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private Optional<WiredPort> end(Node written, Node other) {
    return switch (written) {
      case Mapping mapping -> extended(mapping, other);
      case Scalar scalar -> brief(scalar, other);
      default -> {
        shapes.diagnostics().add(malformed(shapes.at(written)));
        yield Optional.empty();
      }
    };
  }

  private Optional<WiredPort> extended(Mapping end, Node other) {
    Optional<Scalar> node = shapes.scalar(end, "node");
    Optional<Scalar> port = shapes.scalar(end, "interface");
    if (node.isEmpty() || port.isEmpty()) {
      shapes.diagnostics().add(malformed(shapes.at(end)));
      return Optional.empty();
    }
    Optional<WiredPort> wired =
        plug(
            variables.text(node.get()),
            variables.text(port.get()),
            shapes.scalar(end, "mac"),
            node.get(),
            other);
    wired.ifPresent(found -> beside(end, END_FIELDS, found.node() + ":" + found.port()));
    return wired;
  }

  private Optional<WiredPort> brief(Scalar end, Node other) {
    Optional<String> text = variables.text(end);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = text.get().split(":", 2);
    if (parts.length < 2 && !isSpecial(parts[0])) {
      shapes.diagnostics().add(malformed(shapes.at(end)));
      return Optional.empty();
    }
    Optional<String> port = parts.length < 2 ? Optional.of("") : Optional.of(parts[1]);
    return plug(Optional.of(parts[0]), port, Optional.empty(), end, other);
  }

  private static boolean isSpecial(String node) {
    return SPECIAL.contains(node.strip().toLowerCase(Locale.ROOT));
  }

  private Optional<WiredPort> plug(
      Optional<String> node, Optional<String> port, Optional<Scalar> mac, Scalar at, Node other) {
    if (node.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    if (isSpecial(node.get())) {
      lose(node.get(), shapes.at(at), shown(other));
      return Optional.empty();
    }
    if (!nodes.containsKey(node.get())) {
      shapes.diagnostics().add(unknown(node.get(), shapes.at(at)));
      return Optional.empty();
    }
    return ports
        .fitting(nodes.get(node.get()), port.get(), shapes.at(at))
        .filter(fitting -> isFirst(node.get() + ":" + fitting, shapes.at(at)))
        .map(fitting -> new WiredPort(node.get(), fitting, mac));
  }

  private boolean isFirst(String end, Range at) {
    @Nullable Range before = ends.putIfAbsent(end, at);
    if (before != null) {
      shapes
          .diagnostics()
          .add(
              Diagnostic.of(Code.VL0507, at, "port `" + end + "` has a link already")
                  .also(before, "the first one")
                  .help("use another port, and import again"));
    }
    return before == null;
  }

  private Diagnostic unknown(String node, Range at) {
    return Diagnostic.of(Code.VL0206, at, "a link ends in `" + node + "`, which is no node here")
        .known(nodes.keySet())
        .help(question(node).orElse("declare it under `nodes` of the topology, and import again"));
  }

  /** Of thousands of faults nobody reads the remedies, and each takes a look at all nodes. */
  private Optional<String> question(String node) {
    return asked++ < MOST_ASKED ? DidYouMean.question(node, nodes.keySet()) : Optional.empty();
  }
}
