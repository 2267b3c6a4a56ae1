package dev.vlabc.emit.script;

import dev.vlabc.emit.containerlab.Impairments;
import dev.vlabc.emit.containerlab.Topology;
import dev.vlabc.emit.libvirt.Login;
import dev.vlabc.emit.libvirt.VirtualMachines;
import dev.vlabc.emit.libvirt.VirtualMachines.VirtualMachine;
import dev.vlabc.emit.script.ScriptView.PartitionView;
import dev.vlabc.emit.script.ScriptView.PasswordView;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Partitions that are played, as the scripts see them. */
final class PartitionViews {

  private final Lab plan;
  private final Rendered rendered;
  private final SortedMap<String, String> recipes;

  PartitionViews(Lab plan, Rendered rendered) {
    this.plan = plan;
    this.rendered = rendered;
    this.recipes = Recipes.of(plan);
  }

  List<PartitionView> all() {
    List<PartitionView> views = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      Optional<Topology> topology =
          Optional.ofNullable(rendered.topologies().get(partition.name()));
      Optional<VirtualMachines> machines =
          Optional.ofNullable(rendered.machines().get(partition.name()));
      topology
          .map(Topology::host)
          .or(() -> machines.map(VirtualMachines::host))
          .ifPresent(host -> views.add(view(partition, host, topology, machines)));
    }
    return List.copyOf(views);
  }

  private PartitionView view(
      Partition partition,
      String host,
      Optional<Topology> topology,
      Optional<VirtualMachines> machines) {
    String name = partition.name();
    return new PartitionView(
        name,
        recipes.getOrDefault(partition.layer(), partition.layer()),
        host,
        topology.map(_ -> Layout.topology(host, name)).orElse(""),
        topology.map(Topology::name).orElse(""),
        topology.map(PartitionViews::containers).orElse(0),
        topology.filter(Topology::borrowsNetwork).isPresent(),
        topology.filter(Impairments::in).map(_ -> Layout.impairments(host, name)).orElse(""),
        topology.map(one -> volumes(partition, one)).orElse(List.of()),
        machines.map(_ -> Layout.vms(host, name)).orElse(""),
        machines.stream()
            .flatMap(all -> all.machines().stream())
            .map(VirtualMachine::domain)
            .toList(),
        machines.map(this::passwords).orElse(List.of()));
  }

  /** A bridge is none. */
  private static int containers(Topology topology) {
    return (int) topology.nodes().stream().filter(node -> node.image().isPresent()).count();
  }

  /** The disks of virtual machines inside containers, which containerlab leaves where they are. */
  static List<String> volumes(Partition partition, Topology topology) {
    return partition.machines().values().stream()
        .filter(machine -> machine.kind() instanceof Machine.Vm)
        .map(machine -> topology.container(machine.name()))
        .toList();
  }

  /** What {@code define.sh} wants to know, as far as the lab's secrets hold it. */
  private List<PasswordView> passwords(VirtualMachines all) {
    return all.machines().stream().flatMap(this::passwords).distinct().toList();
  }

  private Stream<PasswordView> passwords(VirtualMachine one) {
    Optional<String> secret =
        one.machine().bmc().flatMap(Bmc::secret).filter(name -> plan.secrets().containsKey(name));
    Optional<Login> login = one.login();
    return secret.isEmpty() || login.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new PasswordView(login.get().username(), secret.get() + "/username"),
            new PasswordView(login.get().password(), secret.get() + "/password"));
  }
}
