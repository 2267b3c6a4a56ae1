package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A topology of containerlab as it was written, with inheritance worked out as containerlab does it
 * (0.79, {@code types/topology.go}): a node first, then its group, then its kind, then the
 * defaults.
 */
final class Topology {

  private static final List<String> TOP =
      List.of("name", "prefix", "mgmt", "settings", "topology", "debug");
  private static final List<String> INNER =
      List.of("defaults", "kinds", "groups", "nodes", "links");

  private final Mapping root;
  private final Mapping inner;
  private final Shapes shapes;
  private final Variables variables;
  private final Mapping defaults;
  private final Map<String, Mapping> kinds;
  private final Map<String, Mapping> groups;

  private Topology(Mapping root, Shapes shapes, Variables variables) {
    this.variables = variables;
    this.root = known("the topology", root, TOP, shapes);
    this.shapes = shapes;
    this.inner = known("`topology`", shapes.mapping(root, "topology"), INNER, shapes);
    this.defaults =
        known("`defaults`", shapes.mapping(inner, "defaults"), NodeField.known(), shapes);
    this.kinds = layers("kinds");
    this.groups = layers("groups");
  }

  /** Empty, with a diagnostic, where it is none. */
  static Optional<Topology> of(Node document, Shapes shapes, Variables variables) {
    if (document instanceof Mapping root && root.has("topology")) {
      return Optional.of(new Topology(root, shapes, variables));
    }
    shapes
        .diagnostics()
        .add(
            Diagnostic.of(
                    Code.VL0107,
                    shapes.file().whole(),
                    "`" + shapes.file().path() + "` is no topology of containerlab")
                .note("expected: a mapping with `name` and `topology`")
                .help("name the `.clab.yml` file that `containerlab deploy` takes"));
    return Optional.empty();
  }

  Mapping root() {
    return root;
  }

  List<Node> links() {
    return shapes.items(inner, "links");
  }

  /** Where the nodes begin. */
  Range nodesPlace() {
    return inner
        .entry("nodes")
        .map(entry -> shapes.at(entry.key()))
        .orElseGet(() -> shapes.file().whole());
  }

  List<SourceNode> nodes() {
    List<SourceNode> nodes = new ArrayList<>();
    for (Mapping.Entry entry : shapes.mapping(inner, "nodes").entries()) {
      Mapping own = layer("nodes/" + entry.name(), entry.value());
      nodes.add(node(entry.key(), own));
    }
    return nodes;
  }

  private Map<String, Mapping> layers(String field) {
    Map<String, Mapping> layers = new LinkedHashMap<>();
    for (Mapping.Entry entry : shapes.mapping(inner, field).entries()) {
      layers.put(entry.name(), layer(field + "/" + entry.name(), entry.value()));
    }
    return layers;
  }

  private Mapping layer(String called, Node value) {
    return known("`" + called + "`", shapes.mapping(called, value), NodeField.known(), shapes);
  }

  /** Leaves out what containerlab does not know, and tells of it. */
  private static Mapping known(
      String called, Mapping mapping, Collection<String> fields, Shapes shapes) {
    List<Mapping.Entry> kept = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (fields.contains(entry.name())) {
        kept.add(entry);
      } else {
        shapes.diagnostics().add(unknown(called, entry.key(), fields, shapes));
      }
    }
    return kept.size() == mapping.size() ? mapping : mapping.withEntries(kept);
  }

  private static Diagnostic unknown(
      String called, Scalar key, Collection<String> fields, Shapes shapes) {
    return Diagnostic.of(
            Code.VL0701,
            shapes.at(key),
            called + " has `" + key.text() + "`, which containerlab 0.79 does not know")
        .help(
            DidYouMean.question(key.text(), fields)
                .orElse("take it out, or do without it in the lab"));
  }

  private SourceNode node(Scalar key, Mapping own) {
    Optional<Scalar> written = kind(own);
    Optional<String> kind = written.flatMap(variables::text);
    Optional<String> group =
        text(own, "group")
            .or(() -> kind.flatMap(word -> text(layerOf(kinds, word), "group")))
            .or(() -> text(defaults, "group"));
    List<Mapping> layers =
        List.of(
            own,
            group.map(word -> layerOf(groups, word)).orElse(Mapping.empty()),
            kind.map(word -> layerOf(kinds, word)).orElse(Mapping.empty()),
            defaults);
    return new SourceNode(
        key, kind.map(word -> word.toLowerCase(Locale.ROOT)), written, group, layers);
  }

  private static Mapping layerOf(Map<String, Mapping> layers, String name) {
    return layers.getOrDefault(name, Mapping.empty());
  }

  private Optional<Scalar> kind(Mapping own) {
    return shapes
        .scalar(own, "kind")
        .or(() -> ofGroup(own, "kind"))
        .or(() -> ofGroup(defaults, "kind"))
        .or(() -> shapes.scalar(defaults, "kind"));
  }

  private Optional<Scalar> ofGroup(Mapping member, String field) {
    return text(member, "group").flatMap(group -> shapes.scalar(layerOf(groups, group), field));
  }

  private Optional<String> text(Mapping mapping, String field) {
    return shapes.scalar(mapping, field).flatMap(variables::text);
  }
}
