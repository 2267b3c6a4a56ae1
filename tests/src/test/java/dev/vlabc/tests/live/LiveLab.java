package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vlabc.Compilation;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.output.TreeWriter;
import dev.vlabc.output.WriteReport;
import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Lab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A lab with one virtual partition, rendered and running.
 *
 * @param fabric what is planned
 * @param topology what is rendered
 * @param world where it runs
 */
record LiveLab(Fabric fabric, Topology topology, World world) implements AutoCloseable {

  private static final String PLAN = "lab.resolved.yaml";

  /** Renders a lab to a folder and starts it; sessions come up later. */
  static LiveLab started(Lab lab, Path folder) {
    return started(lab, folder, UUID.randomUUID().toString());
  }

  /** The same, with processes that are marked. */
  static LiveLab started(Lab lab, Path folder, String mark) {
    write(lab, folder);
    Path topology =
        Checkout.files(folder).stream()
            .filter(file -> file.endsWith(Topology.FILE))
            .findFirst()
            .orElseThrow();
    Path partition = Path.of("" + topology.getParent());
    Tree plan = Tree.yaml(folder.resolve(PLAN)).at("partitions", "" + partition.getFileName());
    return started(Fabric.read(plan), Topology.read(partition), mark);
  }

  private static LiveLab started(Fabric fabric, Topology topology, String mark) {
    World world = World.over(topology.folder(), mark);
    try {
      Start.in(world, topology);
      return new LiveLab(fabric, topology, world);
    } catch (RuntimeException | Error e) {
      world.close();
      throw e;
    }
  }

  /** Writes the tree of a lab. */
  static void write(Lab lab, Path folder) {
    Compilation made = lab.compile();
    if (made.tree().isEmpty()) {
      fail(lab + " has no tree:\n" + DiagnosticText.plain().all(made.diagnostics()));
    }
    WriteReport report = TreeWriter.write(made.tree().get(), folder, false);
    assertFalse(report.blocked(), () -> lab + " was not written: " + report);
  }

  /**
   * What each router prints, line by line.
   *
   * @param script for one of them
   */
  SequencedMap<String, List<String>> ask(List<String> nodes, Function<String, String> script) {
    String all =
        nodes.stream()
            .map(node -> "echo '@" + node + "'\n" + script.apply(node) + "\n")
            .collect(Collectors.joining());
    SequencedMap<String, List<String>> answers = new LinkedHashMap<>();
    for (String line : world.run(all).lines().toList()) {
      if (line.startsWith("@")) {
        answers.put(line.substring(1), new ArrayList<>());
      } else {
        answers.lastEntry().getValue().add(line);
      }
    }
    return answers;
  }

  /** The routes in the kernel of every router. */
  Map<String, RoutingTable> routes() {
    Map<String, RoutingTable> tables = new LinkedHashMap<>();
    ask(
            List.copyOf(fabric.routers().keySet()),
            node -> {
              String ip = "ip -n " + topology.namespace(node) + " -json ";
              return ip + "-4 route; echo; " + ip + "-6 route; echo";
            })
        .forEach(
            (node, lines) ->
                tables.put(
                    node,
                    RoutingTable.of(lines.stream().filter(line -> !line.isEmpty()).toList())));
    return tables;
  }

  /** The first number of FRR's version. */
  int frrMajor() {
    String said = world.run("/usr/lib/frr/zebra --version");
    Matcher version = Pattern.compile("version (\\d+)").matcher(said);
    if (!version.find()) {
      throw new IllegalStateException("no version: " + said);
    }
    return Integer.parseInt(version.group(1));
  }

  /** A command in a node. */
  static String in(String node, String command) {
    return "in_node " + node + " " + command;
  }

  @Override
  public void close() {
    world.close();
  }
}
