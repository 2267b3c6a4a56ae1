package dev.vlabc.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.Compilation;
import dev.vlabc.output.FileTree;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Routing;
import dev.vlabc.plan.Switch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What SR Linux would refuse, or not do, of the configurations that small labs give it. */
final class SrlinuxConfigTest {

  private static final Pattern LINE = Pattern.compile("#.*|set / \\S.*\\S");

  /** What is named, where it is named first, and the words before it elsewhere. */
  private record Kind(String defined, String used) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("set / routing-policy prefix-set (\\S+)", "match(?: prefix)? prefix-set (\\S+)"),
          new Kind("set / routing-policy policy (\\S+)", "(?:import|export)-policy \\[ (\\S+) ]"),
          new Kind("routing-policy as-path-set (\\S+)", "match bgp .*as-path-set (\\S+)"),
          new Kind("bgp group (\\S+)", "peer-group (\\S+)"),
          new Kind("next-hop-groups group (\\S+)", "next-hop-group (\\S+)"),
          new Kind("network-instance default interface (\\S+)", "bgp .* interface (\\S+)"),
          new Kind("network-instance default interface (\\S+)", "bfd subinterface (\\S+)"),
          new Kind(
              "set / interface (\\S+) subinterface 0 admin-state",
              "network-instance default interface (\\S+)\\.0"));

  @TestFactory
  Stream<DynamicTest> isWhole() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Lab lab : Labs.good()) {
      Compilation made = lab.compile();
      dev.vlabc.plan.Lab plan = made.plan().orElseThrow();
      FileTree tree = made.tree().orElseThrow();
      for (Partition partition : plan.partitions().values()) {
        for (FabricNode node : switches(partition)) {
          tests.add(
              dynamicTest(
                  lab.name() + " " + node.name(),
                  () -> check(partition, node, text(tree, partition, node))));
        }
      }
    }
    assertFalse(tests.isEmpty(), "no lab has SR Linux");
    return tests.stream();
  }

  private static List<FabricNode> switches(Partition partition) {
    return partition.fabric().stream()
        .filter(_ -> partition.host().isPresent())
        .flatMap(fabric -> fabric.nodes().values().stream())
        .filter(node -> node.kind() instanceof Switch.Srlinux)
        .toList();
  }

  private static String text(FileTree tree, Partition partition, FabricNode node) {
    String path =
        "hosts/"
            + partition.host().orElseThrow()
            + "/partitions/"
            + partition.name()
            + "/config/"
            + node.name()
            + "/config.cli";
    GeneratedFile file =
        tree.files().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private static void check(Partition partition, FabricNode node, String text) {
    text.lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
    List<String> commands = text.lines().filter(line -> line.startsWith("set")).toList();
    assertEquals(commands.size(), new HashSet<>(commands).size(), "commands that stand twice");
    for (Kind kind : KINDS) {
      Set<String> missing = found(kind.used(), text);
      missing.removeAll(found(kind.defined(), text));
      assertEquals(Set.of(), missing, kind.used() + " without " + kind.defined());
    }
    assertEquals(planned(partition, node), configured(text));
    assertTrue(text.contains(" autonomous-system " + asn(node.router()) + "\n"));
  }

  /** The ports with BGP, each with the number of the neighbour. */
  private static SortedMap<String, String> planned(Partition partition, FabricNode node) {
    SortedMap<String, String> peers = new TreeMap<>();
    for (Link link : partition.fabric().orElseThrow().links()) {
      for (Link.End own : List.of(link.a(), link.b())) {
        Link.End other = own.equals(link.a()) ? link.b() : link.a();
        if (own.node().equals(node.name()) && link.routing() == Routing.BGP) {
          peers.put(own.port().replace("e1-", "ethernet-1/") + ".0", asn(router(partition, other)));
        }
      }
    }
    return peers;
  }

  private static Optional<Router> router(Partition partition, Link.End end) {
    return Optional.ofNullable(partition.fabric().orElseThrow().nodes().get(end.node()))
        .map(FabricNode::router)
        .orElseGet(
            () -> Optional.ofNullable(partition.machines().get(end.node())).orElseThrow().router());
  }

  private static String asn(Optional<Router> router) {
    return Long.toString(router.orElseThrow().asn().orElseThrow());
  }

  private static SortedMap<String, String> configured(String text) {
    SortedMap<String, String> peers = new TreeMap<>();
    Pattern.compile("dynamic-neighbors interface (\\S+) allowed-peer-as \\[ (\\d+) ]")
        .matcher(text)
        .results()
        .forEach(peer -> peers.put(peer.group(1), peer.group(2)));
    assertEquals(peers.keySet(), found("dynamic-neighbors interface (\\S+) peer-group", text));
    assertEquals(peers.keySet(), found("bfd subinterface (\\S+) admin-state enable", text));
    assertEquals(
        peers.size(), found("interface (\\S+) .* router-role admin-state enable", text).size());
    return peers;
  }

  private static Set<String> found(String words, String text) {
    Set<String> names = new HashSet<>();
    Pattern.compile(words).matcher(text).results().map(SrlinuxConfigTest::name).forEach(names::add);
    return names;
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
