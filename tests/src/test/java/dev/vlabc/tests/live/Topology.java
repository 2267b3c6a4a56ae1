package dev.vlabc.tests.live;

import dev.vlabc.value.Prefix;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rendered {@code topology.clab.yml}.
 *
 * @param folder where it lies, and its binds
 * @param management empty: nodes have no eth0
 */
record Topology(
    Path folder,
    String lab,
    Optional<Prefix> management,
    List<Container> containers,
    List<Cable> cables) {

  static final String FILE = "topology.clab.yml";

  static Topology read(Path folder) {
    Tree file = Tree.yaml(folder.resolve(FILE));
    String lab = file.at("name").text();
    Tree topology = file.at("topology");
    Tree defaults = topology.at("defaults");
    boolean none = defaults.text("network-mode").equals(Optional.of("none"));
    List<Container> containers =
        topology.at("nodes").entries().entrySet().stream()
            .map(
                node -> {
                  String group = node.getValue().text("group").orElse("");
                  return Container.of(
                      lab,
                      node.getKey(),
                      List.of(node.getValue(), topology.at("groups", group), defaults));
                })
            .toList();
    return new Topology(
        folder,
        lab,
        none ? Optional.empty() : file.at("mgmt").text("ipv4-subnet").flatMap(Prefix::parse),
        containers,
        topology.at("links").items().stream().map(Cable::of).toList());
  }

  /** The network namespace of a node, as containerlab names it. */
  String namespace(String node) {
    return "clab-" + lab + "-" + node;
  }

  SortedSet<String> names() {
    return containers.stream().map(Container::name).collect(Collectors.toCollection(TreeSet::new));
  }

  Container container(String name) {
    return containers.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
