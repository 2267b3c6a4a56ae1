package dev.vlabc.emit.containerlab;

import dev.vlabc.data.Mapping;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Size;
import dev.vlabc.plan.Switch;
import dev.vlabc.value.Address;
import dev.vlabc.value.ContainerlabNames;
import dev.vlabc.value.Quantity;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A node as containerlab knows it.
 *
 * @param kind containerlab's: what runs it
 * @param type the hardware that it plays, where its kind asks for one
 * @param image empty for what is no container, such as a bridge
 * @param group its role in the fabric, or {@code machine}
 * @param address on the management network; empty where it is not on one
 * @param setup what its container is given beside its image, in containerlab's words
 */
public record TopologyNode(
    String name,
    String kind,
    Optional<String> type,
    Optional<String> image,
    String group,
    Optional<Address> address,
    SortedMap<String, String> env,
    Mapping setup) {

  private static final String LINUX = "linux";
  private static final long MEBIBYTE = 1L << 20;

  /**
   * The node of a switch.
   *
   * @param lab the lab's name to containerlab, which begins the names of containers
   */
  static TopologyNode of(FabricNode node, String lab, Optional<Management> network) {
    return new TopologyNode(
        node.name(),
        kind(node.kind()),
        type(node.kind()),
        node.kind().anyImage(),
        node.role().name().toLowerCase(Locale.ROOT),
        on(network, node.management()),
        Collections.emptySortedMap(),
        ContainerSetup.of(
            node, network.isPresent(), ContainerlabNames.container(lab, node.name())));
  }

  /** SONiC is mini-lab's image: a container that holds the virtual machine, {@code linux} too. */
  private static String kind(Switch kind) {
    return switch (kind) {
      case Switch.Frr _, Switch.Linux _, Switch.Sonic _ -> LINUX;
      case Switch.Srlinux _ -> "nokia_srlinux";
      case Switch.Containerlab other -> other.kind();
    };
  }

  private static Optional<String> type(Switch kind) {
    return switch (kind) {
      case Switch.Frr _, Switch.Linux _, Switch.Sonic _ -> Optional.empty();
      case Switch.Srlinux srlinux -> Optional.of(srlinux.type());
      case Switch.Containerlab other -> other.type();
    };
  }

  /** The node that plays a machine; empty where containerlab does not. */
  static Optional<TopologyNode> of(
      Machine machine, Map<String, Size> sizes, Optional<Management> network) {
    return switch (machine.kind()) {
      case Machine.Container container ->
          Optional.of(of(machine, container.image(), Collections.emptySortedMap(), network));
      case Machine.Vm vm ->
          Optional.of(of(machine, vm.image(), environment(machine, sizes), network));
      case Machine.Libvirt _, Machine.Physical _ -> Optional.empty();
    };
  }

  private static TopologyNode of(
      Machine machine, String image, SortedMap<String, String> env, Optional<Management> network) {
    return new TopologyNode(
        machine.name(),
        LINUX,
        Optional.empty(),
        Optional.of(image),
        "machine",
        on(network, machine.address()),
        env,
        ContainerSetup.of(machine, network.isPresent()));
  }

  private static Optional<Address> on(Optional<Management> network, Optional<Address> address) {
    return address.filter(
        one -> network.filter(management -> management.prefix().contains(one)).isPresent());
  }

  /**
   * What mini-lab's machine image reads (mini-lab v0.6.0, {@code images/machine}): whole cores,
   * memory in MiB, and the disk in the units of {@code qemu-img}, which are powers of 1024.
   */
  private static SortedMap<String, String> environment(Machine machine, Map<String, Size> sizes) {
    SortedMap<String, String> env = new TreeMap<>();
    machine.uuid().ifPresent(uuid -> env.put("UUID", uuid));
    Optional.ofNullable(sizes.get(machine.size()))
        .ifPresent(
            size -> {
              env.put("QEMU_CPU_CORES", Integer.toString(Math.ceilDiv(size.milliCpu(), 1000)));
              env.put("QEMU_MEMORY", Long.toString(size.memory().bytes() / MEBIBYTE));
              env.put("QEMU_DISK_SIZE", qemu(size.disk()));
            });
    return Collections.unmodifiableSortedMap(env);
  }

  private static String qemu(Quantity disk) {
    return disk.docker().toUpperCase(Locale.ROOT);
  }
}
