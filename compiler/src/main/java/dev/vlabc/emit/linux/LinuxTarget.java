package dev.vlabc.emit.linux;

import dev.vlabc.emit.linux.NetworkView.Hop;
import dev.vlabc.emit.linux.NetworkView.Interface;
import dev.vlabc.emit.linux.NetworkView.Route;
import dev.vlabc.emit.routing.Port;
import dev.vlabc.emit.routing.RoutedFabric;
import dev.vlabc.emit.routing.StaticRoute;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Switch;
import dev.vlabc.source.Path;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.List;

/** Writes the network of every plain Linux node in a partition that is played on a host. */
public final class LinuxTarget implements Target {

  private static final String TEMPLATE = "linux/network.sh.peb";

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      List<FabricNode> plain = partition.switches(Switch.Linux.class);
      if (partition.host().isPresent() && !plain.isEmpty()) {
        RoutedFabric routed = RoutedFabric.of(partition).orElseThrow();
        for (FabricNode node : plain) {
          node.router()
              .map(router -> view(plan, routed, node.name(), router))
              .ifPresent(view -> files.add(file(partition, node.name(), view, provenance)));
        }
      }
    }
    return files;
  }

  private static GeneratedFile file(
      Partition partition, String node, NetworkView view, Provenance provenance) {
    String folder = Layout.config(partition.host().orElseThrow(), partition.name(), node);
    Path cause = Path.of("partitions", partition.name(), "fabric", "nodes", node);
    return new GeneratedFile(
        folder + "/network.sh",
        Templates.shipped().render(TEMPLATE, view),
        false,
        provenance.range(cause).toString());
  }

  private static NetworkView view(Lab plan, RoutedFabric fabric, String name, Router router) {
    String use =
        "Bound into its node by topology.clab.yml, which runs it when the links are there.";
    List<Interface> links = new ArrayList<>();
    for (Port port : fabric.ports(name)) {
      port.addresses()
          .forEach(address -> links.add(new Interface(port.name(), address.toString())));
    }
    return new NetworkView(
        Headers.of(plan, use).lines().toList(),
        router.loopbacks().stream()
            .map(loopback -> new Prefix(loopback, loopback.bits()).toString())
            .toList(),
        links,
        fabric.routes(name).stream().map(route -> route(route, router)).toList());
  }

  private static Route route(StaticRoute route, Router router) {
    String source = router.loopback(route.to().isV4()).toString();
    List<Hop> via =
        route.via().stream().map(hop -> new Hop(hop.gateway().toString(), hop.port())).toList();
    String family = route.to().isV4() ? "-4" : "-6";
    return new Route(family, route.to().toString(), source, via);
  }
}
