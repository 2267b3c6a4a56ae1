package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vlabc.tests.live.Fabric.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The internet, which is the world's own address, and knows no way back to a loopback. */
final class WayOut {

  private static final String INTERNET = "192.0.2.1";
  private static final String INTERNET_V6 = "2001:db8::1";
  private static final Duration AT_MOST = Duration.ofSeconds(10);

  private final LiveLab lab;

  WayOut(LiveLab lab) {
    this.lab = lab;
  }

  /** Machines reach the internet, and all that it sees are addresses of exits' eth0. */
  void everyMachine() {
    List<String> exits =
        lab.fabric().of("exit").stream()
            .map(exit -> lab.topology().container(exit.name()).address().orElseThrow())
            .toList();
    assertFalse(exits.isEmpty(), "no exit");
    lab.world().run(onlyFrom(exits));
    StringBuilder pings = new StringBuilder();
    for (Router machine : lab.fabric().machines()) {
      String ping = "ping -n -q -c 1 -W 1 -I " + machine.v4() + " " + INTERNET + " >/dev/null";
      String in = LiveLab.in(machine.name(), ping);
      pings.append("%s || %s || echo %s\n".formatted(in, in, machine.name()));
    }
    assertEquals("", lab.world().run(pings.toString()));
  }

  /** Machines have a default route while the exits have one, and none of a family without. */
  void lastsAsLongAsTheExitsHaveIt() {
    Eventually.equal(defaults(true), this::found, AT_MOST);
    lab.world().run(gateways("delete"));
    Eventually.equal(defaults(false), this::found, AT_MOST);
    lab.world().run(gateways("add"));
    Eventually.equal(defaults(true), this::found, AT_MOST);
  }

  private String gateways(String action) {
    String gateway = lab.topology().management().orElseThrow().address(1).toString();
    return lab.fabric().of("exit").stream()
        .map(exit -> lab.topology().namespace(exit.name()))
        .map(name -> "ip -n %s route %s default via %s%n".formatted(name, action, gateway))
        .collect(Collectors.joining());
  }

  private Map<String, Boolean> defaults(boolean v4) {
    Map<String, Boolean> defaults = new TreeMap<>();
    for (Router machine : lab.fabric().machines()) {
      defaults.put(machine.name() + " V4", v4);
      defaults.put(machine.name() + " V6", false);
    }
    return defaults;
  }

  private Map<String, Boolean> found() {
    Map<String, RoutingTable> tables = lab.routes();
    Map<String, Boolean> found = new TreeMap<>();
    for (Router machine : lab.fabric().machines()) {
      RoutingTable table = tables.getOrDefault(machine.name(), new RoutingTable(List.of()));
      found.put(machine.name() + " V4", !table.ports(INTERNET).isEmpty());
      found.put(machine.name() + " V6", !table.ports(INTERNET_V6).isEmpty());
    }
    return found;
  }

  private static String onlyFrom(List<String> sources) {
    StringBuilder rules = new StringBuilder();
    String rule = "iptables -A INPUT -d " + INTERNET;
    sources.forEach(s -> rules.append(rule).append(" -s ").append(s).append(" -j ACCEPT\n"));
    return rules + rule + " -j DROP\n";
  }
}
