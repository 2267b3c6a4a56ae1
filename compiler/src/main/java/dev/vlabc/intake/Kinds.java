package dev.vlabc.intake;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of nodes, by the names under which containerlab publishes them. */
final class Kinds {

  static final String LINUX = "linux";
  static final String SRLINUX = "nokia_srlinux";

  private static final List<String> WHERE =
      List.of(
          "spec",
          "layers",
          "",
          "partitions",
          "",
          "fabric",
          "nodes",
          "",
          "switch",
          "containerlab",
          "kind");

  /** Older names that containerlab 0.79 still takes ({@code kindNames} in {@code nodes/}). */
  private static final Map<String, String> OLDER =
      Map.ofEntries(
          Map.entry("srl", SRLINUX),
          Map.entry("ceos", "arista_ceos"),
          Map.entry("crpd", "juniper_crpd"),
          Map.entry("xrd", "cisco_xrd"),
          Map.entry("c8000", "cisco_c8000"),
          Map.entry("cjunosevolved", "juniper_cjunosevolved"),
          Map.entry("vr-sros", "nokia_sros"),
          Map.entry("vr-vmx", "juniper_vmx"),
          Map.entry("vr-vqfx", "juniper_vqfx"),
          Map.entry("vr-vsrx", "juniper_vsrx"),
          Map.entry("vr-xrv", "cisco_xrv"),
          Map.entry("vr-xrv9k", "cisco_xrv9k"),
          Map.entry("vr-csr", "cisco_csr1000v"),
          Map.entry("vr-n9kv", "cisco_n9kv"),
          Map.entry("vr-veos", "arista_veos"),
          Map.entry("vr-ros", "mikrotik_ros"),
          Map.entry("vr-pan", "paloalto_panos"),
          Map.entry("vr-ftosv", "dell_ftosv"),
          Map.entry("vr-aoscx", "aruba_aoscx"));

  private static final String OLD_PREFIX = "vr-";

  /** Kinds that containerlab 0.79 plays, but that its published schema has no more. */
  private static final List<String> UNPUBLISHED = List.of("cvx", "cumulus_cvx");

  private final List<String> published;
  private final Shapes shapes;
  private final Losses losses;

  Kinds(DocumentSchema schema, Shapes shapes, Losses losses) {
    this.published = published(schema);
    this.shapes = shapes;
    this.losses = losses;
  }

  private static List<String> published(DocumentSchema schema) {
    Shape shape = schema.root();
    for (String step : WHERE) {
      shape = shape.child(step).orElseThrow();
    }
    List<String> kinds = new ArrayList<>(shape.about().words());
    kinds.add(LINUX);
    return kinds;
  }

  /** The kind of a node; empty, with a diagnostic, where containerlab would refuse it. */
  Optional<String> of(SourceNode node) {
    if (node.kind().isEmpty()) {
      shapes
          .diagnostics()
          .add(
              Diagnostic.of(
                      Code.VL0107,
                      shapes.at(node.written().orElse(node.key())),
                      "node `" + node.name() + "` has no kind")
                  .help("write its kind into the topology, such as `kind: linux`"));
      return Optional.empty();
    }
    String word = node.kind().get();
    String kind = OLDER.getOrDefault(word, withoutOldPrefix(word));
    if (published.contains(kind)) {
      return Optional.of(kind);
    }
    if (UNPUBLISHED.contains(kind)) {
      losses.add(
          "the kind `" + kind + "`, which containerlab's schema has no more,",
          "it is a `linux` node in the lab: choose another kind, or configure it yourself",
          node.name(),
          shapes.at(node.written().orElse(node.key())));
      return Optional.of(LINUX);
    }
    unknown(node, word);
    return Optional.empty();
  }

  private String withoutOldPrefix(String word) {
    String rest = word.startsWith(OLD_PREFIX) ? word.substring(OLD_PREFIX.length()) : word;
    return published.contains(rest) ? rest : word;
  }

  private void unknown(SourceNode node, String word) {
    shapes
        .diagnostics()
        .add(
            Diagnostic.of(
                    Code.VL0109,
                    shapes.at(node.written().orElse(node.key())),
                    "containerlab 0.79 has no kind `" + word + "`")
                .help(
                    DidYouMean.question(word, published)
                        .orElse("see `containerlab.dev/manual/kinds` for the kinds that it has")));
  }
}
