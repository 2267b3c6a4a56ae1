package dev.vlabc.check;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Switch;
import dev.vlabc.value.ContainerlabNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A played switch has the ports of what it plays. SONiC in mini-lab's image does not start with any
 * other port (Ethernet0 to Ethernet119, 120 and 124); on SR Linux's ixr-d2l (48 + 8 + 2 ports,
 * Nokia's data sheet) a link on another one never comes up.
 */
final class SwitchPorts implements Rule {

  /** What a kind of switch is called, the ports that it has, and how people say that. */
  private record Model(String name, Pattern ports, String allowed) {}

  private static final Model SONIC =
      new Model(
          "SONiC",
          ContainerlabNames.SONIC_PORT,
          "Ethernet0 to Ethernet119 down, Ethernet120 and Ethernet124 up");

  private static final Model SRLINUX =
      new Model(
          "SR Linux", ContainerlabNames.SRLINUX_PORT, "e1-1 to e1-48 down, e1-49 to e1-58 up");

  @Override
  public void check(Facts facts, Diagnostics diagnostics) {
    facts.playedFabrics(
        (partition, fabric) -> fabric(facts, partition.name(), fabric, diagnostics));
  }

  private static Optional<Model> model(Switch kind) {
    return switch (kind) {
      case Switch.Sonic _ -> Optional.of(SONIC);
      case Switch.Srlinux srlinux ->
          srlinux.type().equals(ContainerlabNames.SRLINUX_TYPE)
              ? Optional.of(SRLINUX)
              : Optional.empty();
      case Switch.Frr _, Switch.Linux _, Switch.Containerlab _ -> Optional.empty();
    };
  }

  private static void fabric(
      Facts facts, String partition, Fabric fabric, Diagnostics diagnostics) {
    Map<String, Model> models = models(fabric);
    Map<String, Map<String, Link>> guilty = new TreeMap<>();
    for (Link link : models.isEmpty() ? List.<Link>of() : fabric.links()) {
      for (Link.End end : List.of(link.a(), link.b())) {
        Optional.ofNullable(models.get(end.node()))
            .filter(model -> lacks(model, end))
            .ifPresent(
                model ->
                    guilty
                        .computeIfAbsent(model.name(), _ -> new TreeMap<>())
                        .putIfAbsent(end.node(), link));
      }
    }
    for (Model model : List.of(SONIC, SRLINUX)) {
      report(facts, partition, model, guilty.getOrDefault(model.name(), Map.of()), diagnostics);
    }
  }

  private static void report(
      Facts facts,
      String partition,
      Model model,
      Map<String, Link> guilty,
      Diagnostics diagnostics) {
    if (!guilty.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0508,
                  facts.place("partitions", partition, "fabric", "generate"),
                  model.name()
                      + " has no port for each link of "
                      + Diagnostic.listed(guilty.keySet()))
              .note("found: `" + guilty.values().iterator().next().name() + "`")
              .note("allowed: " + model.allowed())
              .help("use fewer spines, exits or `uplinks`, or another kind of switch"));
    }
  }

  /** By switch; most fabrics have none whose ports are counted. */
  private static Map<String, Model> models(Fabric fabric) {
    Map<String, Model> models = new HashMap<>();
    for (FabricNode node : fabric.nodes().values()) {
      model(node.kind()).ifPresent(model -> models.put(node.name(), model));
    }
    return models;
  }

  private static boolean lacks(Model model, Link.End end) {
    return !model.ports().matcher(end.port()).matches();
  }
}
