package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.tests.live.Fabric.Hop;
import dev.vlabc.tests.live.Fabric.Router;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Machines are ends: nothing goes through them, whatever they say. */
final class Transit {

  private final LiveLab lab;

  Transit(LiveLab lab) {
    this.lab = lab;
  }

  /** Switches take from a machine its loopbacks alone. */
  void machinesAreHeardForThemselvesAlone() {
    assertEquals(loopbacks(), accepted());
  }

  /** The same where a machine claims what is another's, and a way out. */
  void machinesThatLieAreNotHeard() {
    Router liar = lab.fabric().machines().getFirst();
    Router other = lab.fabric().machines().getLast();
    lab.world().run(lie(liar, other, ""));
    try {
      pause();
      assertEquals(loopbacks(), accepted());
    } finally {
      lab.world().run(lie(liar, other, "no "));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String lie(Router liar, Router other, String no) {
    List<Hop> hops = lab.fabric().from(liar.name());
    StringBuilder script = new StringBuilder(LiveLab.in(liar.name(), "vtysh"));
    command(script, "configure terminal");
    command(script, "route-map LIE permit 10");
    command(script, "exit");
    command(script, no + "ip route 198.51.100.0/24 Null0");
    command(script, no + "ip route " + other.v4() + "/32 Null0");
    command(script, "router bgp " + liar.asn().orElseThrow());
    command(script, "address-family ipv4 unicast");
    command(script, no + "network 198.51.100.0/24");
    command(script, no + "network " + other.v4() + "/32");
    hops.forEach(hop -> command(script, no + "neighbor " + hop.port() + " route-map LIE out"));
    return script.toString();
  }

  private static void command(StringBuilder script, String command) {
    script.append(" -c '").append(command).append("'");
  }

  private Map<String, SortedSet<String>> loopbacks() {
    Map<String, SortedSet<String>> loopbacks = new TreeMap<>();
    for (Hop hop : fromSwitches()) {
      Router machine = lab.fabric().router(hop.peer());
      loopbacks.put(
          hop.node() + ":" + hop.port(),
          new TreeSet<>(List.of(machine.v4() + "/32", machine.v6() + "/128")));
    }
    return loopbacks;
  }

  private List<Hop> fromSwitches() {
    return lab.fabric().hops().stream()
        .filter(hop -> hop.bgp() && lab.fabric().router(hop.peer()).isMachine())
        .toList();
  }

  private Map<String, SortedSet<String>> accepted() {
    Map<String, SortedSet<String>> accepted = new TreeMap<>();
    for (Hop hop : fromSwitches()) {
      accepted.put(hop.node() + ":" + hop.port(), new TreeSet<>());
    }
    StringBuilder script = new StringBuilder();
    for (Hop hop : fromSwitches()) {
      for (Family family : Family.values()) {
        script.append("echo '@%s:%s'; ".formatted(hop.node(), hop.port()));
        String vtysh =
            "vtysh -c 'show bgp %s unicast neighbors %s routes json'"
                .formatted(family.shown, hop.port());
        script.append(LiveLab.in(hop.node(), vtysh)).append(" | tr -d '\\n'; echo\n");
      }
    }
    String port = "";
    for (String line : lab.world().run(script.toString()).lines().toList()) {
      if (line.startsWith("@")) {
        port = line.substring(1);
      } else if (!line.isBlank()) {
        accepted.getOrDefault(port, new TreeSet<>()).addAll(prefixes(line));
      }
    }
    return accepted;
  }

  private static SortedSet<String> prefixes(String json) {
    return new TreeSet<>(Tree.json(json).at("routes").entries().keySet());
  }
}
