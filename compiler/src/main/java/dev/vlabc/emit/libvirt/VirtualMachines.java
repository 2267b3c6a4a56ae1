package dev.vlabc.emit.libvirt;

import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Size;
import dev.vlabc.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What libvirt plays of a partition.
 *
 * @param name begins the names of its domains, and is that of its network to libvirt
 * @param network the docker network whose bridge they hang on; empty: they hang on none
 * @param machines in natural order
 */
public record VirtualMachines(
    String partition,
    String host,
    String name,
    Optional<Management> network,
    List<VirtualMachine> machines) {

  /**
   * One of them.
   *
   * @param libvirt the same as the machine's kind
   * @param login how its BMC is logged in to; empty: it has none of ours
   */
  public record VirtualMachine(
      Machine machine, Machine.Libvirt libvirt, String domain, Size size, Optional<Login> login) {

    /** Its disks, the root disk first; no two machines of a host share the name of a volume. */
    List<Disk> disks() {
      List<Disk> disks = new ArrayList<>();
      if (libvirt.disk().bytes() > 0) {
        disks.add(disk("", libvirt.disk(), 0));
      }
      libvirt.disks().forEach((name, bytes) -> disks.add(disk("-" + name, bytes, disks.size())));
      return disks;
    }

    private Disk disk(String end, Quantity size, int number) {
      return new Disk(domain + end + ".qcow2", device(number), size.bytes());
    }

    /** As Linux counts: vda, …, vdz, vdaa. */
    private static String device(int number) {
      String letters = "";
      for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
        letters = (char) ('a' + rest % 26) + letters;
      }
      return "vd" + letters;
    }
  }

  /** A disk that is made: its name in the storage pool, and where the machine finds it. */
  record Disk(String volume, String device, long bytes) {}

  /** The virtual machines of a partition; empty where there are none of libvirt. */
  public static Optional<VirtualMachines> of(Lab plan, Partition partition) {
    String name = plan.name() + "-" + partition.name();
    List<VirtualMachine> machines =
        partition.machines().values().stream()
            .flatMap(machine -> of(plan, name, machine).stream())
            .toList();
    return machines.isEmpty()
        ? Optional.empty()
        : partition
            .host()
            .map(
                host ->
                    new VirtualMachines(
                        partition.name(), host, name, partition.management(), machines));
  }

  private static Optional<VirtualMachine> of(Lab plan, String name, Machine machine) {
    return machine.kind() instanceof Machine.Libvirt libvirt
        ? Optional.ofNullable(plan.sizes().get(machine.size()))
            .map(
                size ->
                    new VirtualMachine(
                        machine,
                        libvirt,
                        name + "-" + machine.name(),
                        size,
                        machine.bmc().flatMap(bmc -> Login.of(plan, bmc))))
        : Optional.empty();
  }

  /** How their BMCs are logged in to, each way once. */
  public List<Login> logins() {
    return machines.stream().flatMap(machine -> login(machine)).distinct().toList();
  }

  private static Stream<Login> login(VirtualMachine machine) {
    return machine.login().stream();
  }
}
