package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.DocumentSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Builds a lab out of a topology, and tells what is lost, renamed and guessed. */
final class LabBuilder {

  private final Topology topology;
  private final Shapes shapes;
  private final Variables variables;
  private final Losses losses = new Losses();
  private final Renames renames = new Renames();
  private final Guesses guesses = new Guesses();

  LabBuilder(Topology topology, Shapes shapes, Variables variables) {
    this.topology = topology;
    this.shapes = shapes;
    this.variables = variables;
  }

  /** Empty where a fault was told that leaves no lab. */
  Optional<ImportedLab> lab() {
    SequencedMap<String, SourceNode> nodes = new LinkedHashMap<>();
    topology.nodes().forEach(node -> nodes.put(node.name(), node));
    Optional<String> name = new LabName(shapes, variables, losses, renames).of(topology.root());
    Map<String, String> kinds = kinds(nodes);
    List<Wire> wires =
        new Links(shapes, variables, losses, new Ports(kinds, losses, renames), nodes)
            .of(topology.links());
    Diagnostics diagnostics = shapes.diagnostics();
    ImportedLab lab = lab(name.orElse("lab"), nodes, kinds, wires);
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    variables.tell(diagnostics);
    losses.tell(diagnostics);
    renames.tell(diagnostics);
    guesses.tell(topology.nodesPlace(), diagnostics);
    return Optional.of(lab);
  }

  private Map<String, String> kinds(SequencedMap<String, SourceNode> nodes) {
    Kinds known = new Kinds(DocumentSchema.lab(), shapes, losses);
    Map<String, String> kinds = new LinkedHashMap<>();
    nodes.values().forEach(node -> known.of(node).ifPresent(kind -> kinds.put(node.name(), kind)));
    return kinds;
  }

  private ImportedLab lab(
      String name,
      SequencedMap<String, SourceNode> nodes,
      Map<String, String> kinds,
      List<Wire> wires) {
    Map<String, String> names =
        FittingNames.nodes(nodes.values().stream().map(SourceNode::key).toList(), name);
    ManagementNetwork management =
        new ManagementNetwork(
            topology.root(), name, nodes.values(), shapes, variables, losses, renames);
    Wiring wiring = new Wiring(wires, names);
    Images images = new Images(shapes, variables, losses, guesses);
    Machines machines = new Machines(shapes, variables, losses, images);
    FabricNodes fabric = new FabricNodes(shapes, variables, losses, renames, guesses, images);
    Mapping.Builder switches = Mapping.builder();
    Mapping.Builder hardware = Mapping.builder();
    for (SourceNode node : nodes.values()) {
      String kind = kinds.getOrDefault(node.name(), Kinds.LINUX);
      String called = names.getOrDefault(node.name(), node.name());
      Optional<String> address = management.address(node);
      boolean machine = machines.has(node, kind);
      fabric.rename(node, kind, called);
      fabric.tell(node, machine && machines.isVirtual(node) ? Machines.ENV : List.of());
      if (machine) {
        hardware.put(called, machines.of(node, address, wiring.macs(node.name())));
      } else {
        switches.put(called, fabric.of(node, kind, called, address, wiring.ports(node.name())));
      }
    }
    Node links = wiring.links();
    Mapping partition =
        Mapping.builder()
            .put("host", "localhost")
            .putIfFilled("networks", management.uses())
            .putIfFilled("fabric", fabric(switches.build(), links))
            .putIfFilled("machines", hardware.build())
            .build();
    return new ImportedLab(
        name,
        tree(name, machines.sizes(), management.networks(), partition),
        nodes.size(),
        wires.size());
  }

  private static Mapping fabric(Mapping nodes, Node links) {
    Mapping.Builder fabric = Mapping.builder().putIfFilled("nodes", nodes);
    return switch (links) {
      case Sequence list -> fabric.putIfFilled("links", list).build();
      default -> fabric.put("links", links).build();
    };
  }

  /** The partition is called as the lab, so that containerlab knows it under that name again. */
  private static Mapping tree(String name, Mapping sizes, Mapping networks, Mapping partition) {
    Mapping layer =
        Mapping.builder()
            .put("name", "base")
            .put("partitions", Mapping.builder().put(name, partition).build())
            .build();
    Mapping spec =
        Mapping.builder()
            .putIfFilled("sizes", sizes)
            .putIfFilled("networks", networks)
            .put("layers", Sequence.of(List.of(layer)))
            .build();
    return Mapping.builder()
        .put("apiVersion", "vlabc.dev/v1alpha1")
        .put("kind", "Lab")
        .put("metadata", Mapping.builder().put("name", name).build())
        .put("spec", spec)
        .build();
  }
}
