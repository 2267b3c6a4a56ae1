package dev.vlabc.tests.live;

import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.List;

/**
 * What Docker and containerlab do for a topology, as scripts for a world: containers with eth0 and
 * a default route, then links, then the commands on the host, then those in the nodes. Nothing
 * more.
 */
final class Start {

  private final Topology topology;
  private final StringBuilder script = new StringBuilder();

  private Start(Topology topology) {
    this.topology = topology;
  }

  /** Brings all nodes up, with their links. */
  static void in(World world, Topology topology) {
    world.run(new Start(topology).containers());
    world.run(new Start(topology).links());
    world.run(new Start(topology).commands());
  }

  private String containers() {
    topology.management().ifPresent(this::bridge);
    topology.containers().forEach(this::container);
    topology.containers().forEach(container -> awaited(container.name()));
    return script.toString();
  }

  private void bridge(Prefix management) {
    add("ip link add clab0 type bridge");
    add("ip address add %s/%d dev clab0".formatted(gateway(management), management.length()));
    add("ip link set clab0 up");
  }

  private static Address gateway(Prefix management) {
    return management.address(1);
  }

  private void container(Container container) {
    String namespace = topology.namespace(container.name());
    add("ip netns add %s".formatted(namespace));
    add("ip -n %s link set lo up".formatted(namespace));
    topology.management().ifPresent(prefix -> eth0(container, prefix));
    StringBuilder settings = new StringBuilder();
    container.sysctls().forEach((name, value) -> settings.append(" '" + name + "=" + value + "'"));
    add(
        "nsenter --net=/run/netns/%s %s %s %s%s <<'BINDS' &"
            .formatted(
                namespace,
                Checkout.path("tests/live/node"),
                container.name(),
                container.startsFrr() ? "frr" : "plain",
                settings));
    container.binds().forEach(bind -> add(bind));
    add("BINDS");
    add("echo $! >/run/nodes/%s.outer".formatted(container.name()));
  }

  private void eth0(Container container, Prefix management) {
    String namespace = topology.namespace(container.name());
    String address = container.address().orElseThrow();
    String outside = "v" + topology.containers().indexOf(container);
    add("ip link add %s type veth peer name eth0 netns %s".formatted(outside, namespace));
    add("ip link set %s master clab0 up".formatted(outside));
    add("ip -n %s address add %s/%d dev eth0".formatted(namespace, address, management.length()));
    add("ip -n %s link set eth0 up".formatted(namespace));
    add("ip -n %s route add default via %s".formatted(namespace, gateway(management)));
  }

  /** Until a node is in its own root, and its first process is the container's. */
  private void awaited(String node) {
    add(
        """
        for ((tries = 0; ; tries++)); do
          [ ! -s /run/nodes/%1$s.ready ] || break
          ((tries < 300)) || { echo "no node %1$s" >&2; exit 1; }
          sleep 0.1
        done
        outer=$(</run/nodes/%1$s.outer)
        pid=$(</proc/$outer/task/$outer/children)
        echo ${pid%%%% *} >/run/nodes/%1$s.pid"""
            .formatted(node));
  }

  private String links() {
    for (Cable cable : topology.cables()) {
      add(
          "ip link add %s type veth peer name %s"
              .formatted(end(cable, cable.a()), end(cable, cable.b())));
      for (Cable.End end : List.of(cable.a(), cable.b())) {
        add("ip -n %s link set %s up".formatted(topology.namespace(end.node()), end.port()));
      }
    }
    return script.toString();
  }

  private String end(Cable cable, Cable.End end) {
    return "%s netns %s address %s mtu %d"
        .formatted(end.port(), topology.namespace(end.node()), end.mac(), cable.mtu());
  }

  private String commands() {
    topology.containers().stream().flatMap(c -> c.hostExec().stream()).forEach(c -> add(c));
    for (Container container : topology.containers()) {
      container
          .exec()
          .forEach(command -> add("in_node %s %s".formatted(container.name(), command)));
    }
    return script.toString();
  }

  private void add(String line) {
    script.append(line).append('\n');
  }
}
