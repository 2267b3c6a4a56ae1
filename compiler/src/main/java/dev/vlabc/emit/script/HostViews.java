package dev.vlabc.emit.script;

import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.script.ScriptView.HostView;
import dev.vlabc.emit.script.ScriptView.PortView;
import dev.vlabc.plan.Host;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The hosts that something of what is rendered runs on. */
final class HostViews {

  private final Lab plan;
  private final Rendered rendered;
  private final HostNeeds needs;

  HostViews(Lab plan, Rendered rendered) {
    this.plan = plan;
    this.rendered = rendered;
    this.needs = HostNeeds.of(plan, rendered);
  }

  List<HostView> all() {
    SortedSet<String> names = new TreeSet<>(plan.registries().keySet());
    rendered.clusters().values().forEach(k3d -> names.add(k3d.host()));
    rendered.topologies().values().forEach(topology -> names.add(topology.host()));
    rendered.machines().values().forEach(machines -> names.add(machines.host()));
    return names.stream().map(this::view).toList();
  }

  private HostView view(String host) {
    boolean virtual =
        rendered.machines().values().stream().anyMatch(all -> all.host().equals(host));
    HostNeeds.Sum sum = needs.of(host);
    return new HostView(
        host,
        Optional.ofNullable(plan.hosts().get(host)).flatMap(Host::ssh).orElse(""),
        true,
        rendered.topologies().values().stream().anyMatch(one -> one.host().equals(host)),
        virtual || emulates(host),
        virtual,
        sum.memory() >> 10,
        sum.disk() >> 10,
        ports(host));
  }

  /** Whether a virtual machine runs in a container there. */
  private boolean emulates(String host) {
    for (Partition partition : plan.partitions().values()) {
      Optional<Topology> topology =
          Optional.ofNullable(rendered.topologies().get(partition.name()));
      if (topology.filter(one -> one.host().equals(host)).isPresent()
          && (!partition.switches(Switch.Sonic.class).isEmpty()
              || partition.machines().values().stream()
                  .anyMatch(machine -> machine.kind() instanceof Machine.Vm))) {
        return true;
      }
    }
    return false;
  }

  private List<PortView> ports(String host) {
    List<PortView> ports = new ArrayList<>();
    rendered
        .clusters()
        .forEach(
            (name, k3d) -> {
              if (k3d.host().equals(host)) {
                ports.addAll(ports(name, k3d));
              }
            });
    Optional.ofNullable(plan.registries().get(host))
        .ifPresent(
            registries ->
                registries
                    .artifacts()
                    .ifPresent(
                        port -> ports.add(new PortView(port, "artifacts", plan.name() + "-"))));
    plan.mirrors().values().stream()
        .filter(mirror -> mirror.kind().equals("registry"))
        .filter(mirror -> mirror.host().filter(host::equals).isPresent())
        .forEach(mirror -> port(mirror).ifPresent(ports::add));
    return List.copyOf(ports);
  }

  private static List<PortView> ports(String cluster, Provider.K3d k3d) {
    List<PortView> ports = new ArrayList<>();
    String owner = "k3d-" + k3d.cluster() + "-";
    ports.add(new PortView(k3d.api().port(), "the API of " + cluster, owner));
    k3d.publish()
        .forEach(
            published ->
                ports.add(new PortView(published.hostPort(), published.endpoint(), owner)));
    return ports;
  }

  private Optional<PortView> port(Mirror mirror) {
    return mirror.port().isPresent()
        ? Optional.of(
            new PortView(
                mirror.port().getAsInt(), "the cache of " + mirror.upstream(), plan.name() + "-"))
        : Optional.empty();
  }
}
