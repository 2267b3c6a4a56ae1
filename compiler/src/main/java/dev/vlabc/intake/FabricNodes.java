package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.value.ContainerlabNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The nodes of a fabric, in the words of a lab. */
final class FabricNodes {

  private static final int MOST_VARIABLES = 3;

  private final Shapes shapes;
  private final Losses losses;
  private final Renames renames;
  private final Guesses guesses;
  private final Images images;
  private final Switches switches;

  FabricNodes(
      Shapes shapes,
      Variables variables,
      Losses losses,
      Renames renames,
      Guesses guesses,
      Images images) {
    this.shapes = shapes;
    this.losses = losses;
    this.renames = renames;
    this.guesses = guesses;
    this.images = images;
    this.switches = new Switches(shapes, variables, losses, images);
  }

  /**
   * @param kind as containerlab publishes it
   * @param called its name in the lab
   */
  Mapping of(
      SourceNode node,
      String kind,
      String called,
      Optional<String> address,
      SequencedMap<String, WiredPort> ports) {
    for (Map.Entry<String, WiredPort> port : ports.entrySet()) {
      port.getValue()
          .mac()
          .ifPresent(
              mac ->
                  losses.add(
                      "the MAC address of a port of a switch",
                      "vlabc derives one from the names of lab, node and port",
                      node.name() + ":" + port.getKey(),
                      shapes.at(mac)));
    }
    return Mapping.builder()
        .put("role", role(node, called))
        .put("switch", switches.of(node, kind, ports.keySet()))
        .putIfPresent("address", address)
        .build();
  }

  private String role(SourceNode node, String called) {
    Optional<String> said = Roles.said(node);
    if (said.isPresent()) {
      return said.get();
    }
    boolean routes = images.routes(node) || images.isSonic(node);
    String role = Roles.guessed(node, routes);
    guesses.role(role, called);
    return role;
  }

  /** Tells that a node has another name; what containerlab only finds must be renamed by hand. */
  void rename(SourceNode node, String kind, String called) {
    if (node.name().equals(called)) {
      return;
    }
    renames.add(
        "names of nodes have only lower-case letters, digits and dashes, and are short",
        node.name(),
        called,
        shapes.at(node.key()));
    if (ContainerlabNames.isNotPlayed(kind)) {
      shapes.diagnostics().add(cannotKeep(node, kind, called));
    }
  }

  private Diagnostic cannotKeep(SourceNode node, String kind, String called) {
    return Diagnostic.of(
            Code.VL0701,
            shapes.at(node.key()),
            "the " + kind + " `" + node.name() + "` cannot keep its name")
        .note("expected by the lab: `" + called + "`")
        .help("containerlab does not make it, only finds it: rename it where it is made");
  }

  /**
   * Tells what of a node's fields is lost.
   *
   * @param variables of its environment that are understood
   */
  void tell(SourceNode node, List<String> variables) {
    for (Map.Entry<String, Scalar> field : node.fields().entrySet()) {
      if (!NodeField.isMapped(field.getKey()) && node.field(field.getKey()).isPresent()) {
        losses.field(field.getKey(), node.name(), shapes.at(field.getValue()));
      }
    }
    node.envBeside(variables, MOST_VARIABLES).stream()
        .findFirst()
        .ifPresent(key -> losses.field("env", node.name(), shapes.at(key)));
  }
}
