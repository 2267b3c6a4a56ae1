package dev.vlabc.emit.srlinux;

import dev.vlabc.emit.routing.Loopbacks;
import dev.vlabc.emit.routing.Port;
import dev.vlabc.emit.routing.RoutedFabric;
import dev.vlabc.emit.routing.Tier;
import dev.vlabc.emit.srlinux.SrlinuxView.Block;
import dev.vlabc.emit.srlinux.SrlinuxView.Family;
import dev.vlabc.emit.srlinux.SrlinuxView.NumberedLink;
import dev.vlabc.emit.srlinux.SrlinuxView.Peer;
import dev.vlabc.emit.srlinux.SrlinuxView.PortMtu;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Routing;
import dev.vlabc.plan.Switch;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the template sees of a switch. */
final class Views {

  private static final String FABRIC = "FABRIC";
  private static final String HOSTS = "HOSTS";

  /** Two addresses and a type. */
  private static final int ETHERNET_HEADER = 14;

  /** Of ports; smaller packets are a matter of the IP MTU (Nokia's YANG models, 24.10.1). */
  private static final int LEAST_PORT_MTU = 1500;

  private final RoutedFabric fabric;
  private final Loopbacks loopbacks;
  private final List<String> header;

  Views(RoutedFabric fabric, List<String> header) {
    this.fabric = fabric;
    this.loopbacks = fabric.loopbacks();
    this.header = header;
  }

  SrlinuxView of(String name, Router router, Switch.Srlinux kind) {
    List<Port> ports = fabric.ports(name);
    List<Peer> peers = peers(ports);
    List<String> groups = peers.stream().map(Peer::group).distinct().sorted().toList();
    StaticWays ways = new StaticWays(fabric.routes(name));
    return new SrlinuxView(
        header,
        router.asn().orElseThrow(),
        family(router, ports, groups, true),
        family(router, ports, groups, false),
        ports.stream().map(Views::mtu).toList(),
        ports.stream().filter(port -> !port.addresses().isEmpty()).map(Views::link).toList(),
        peers,
        groups,
        groups.contains(HOSTS),
        fabric.announcesBlocks(name),
        fabric.tier(name) == Tier.EXIT,
        ways.ways(),
        ways.routes(),
        Release.of(kind.image()).words());
  }

  private Family family(Router router, List<Port> ports, List<String> groups, boolean v4) {
    return new Family(
        router.loopback(v4).toString(),
        loopbacks.blocks(v4).stream()
            .map(block -> new Block(block.toString(), block.length()))
            .toList(),
        texts(loopbacks.strays(v4)),
        groups.contains(FABRIC) ? texts(loopbacks.peers(router, v4)) : List.of(),
        ports.stream()
            .filter(port -> port.tier() == Tier.HOST)
            .map(port -> fabric.routers().get(port.neighbour()))
            .filter(Objects::nonNull)
            .map(machine -> machine.loopback(v4).toString())
            .distinct()
            .toList());
  }

  private static List<String> texts(List<Prefix> prefixes) {
    return prefixes.stream().map(Prefix::toString).toList();
  }

  private static PortMtu mtu(Port port) {
    return new PortMtu(
        PortName.of(port.name()),
        Math.max(LEAST_PORT_MTU, port.mtu() + ETHERNET_HEADER),
        port.mtu());
  }

  private static NumberedLink link(Port port) {
    return new NumberedLink(
        PortName.of(port.name()),
        port.addresses().getFirst().toString(),
        port.addresses().getLast().toString());
  }

  private List<Peer> peers(List<Port> ports) {
    List<Peer> peers = new ArrayList<>();
    for (Port port : ports) {
      Router neighbour = fabric.routers().get(port.neighbour());
      if (port.routing() == Routing.BGP && neighbour != null) {
        String group = port.tier() == Tier.HOST ? HOSTS : FABRIC;
        peers.add(new Peer(PortName.of(port.name()), group, neighbour.asn().orElseThrow()));
      }
    }
    return peers;
  }
}
