package dev.vlabc.emit.containerlab;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Switch;
import java.util.ArrayList;
import java.util.List;

/**
 * What the container of a node is given beside its image, in containerlab's words (v0.79.0): files,
 * kernel settings, and what is run when its links are there.
 *
 * <p>Docker gives every container a default route by eth0, which would beat BGP. It is taken away
 * from all but exits, whose way out it is: what leaves there gets the address of the exit, because
 * nobody outside knows the fabric. FRR's image has no iptables; the host, on which Docker needs it,
 * has. SR Linux needs none of that: its management port is in a network instance of its own.
 */
final class ContainerSetup {

  private static final String CONFIG = "config/__clabNodeName__/";
  private static final String DROP_DEFAULT = "ip route del default dev eth0";

  private ContainerSetup() {}

  /**
   * Of a switch.
   *
   * @param managed whether it has an eth0
   * @param container its name to Docker, which is that of its network namespace too
   */
  static Mapping of(FabricNode node, boolean managed, String container) {
    if (node.router().isEmpty()) {
      return Mapping.empty();
    }
    boolean exit = node.role() == Role.EXIT && managed;
    boolean dropDefault = managed && !exit;
    Mapping stages = exit ? wayOut(container) : Mapping.empty();
    return switch (node.kind()) {
      case Switch.Frr _ -> frr(KernelSettings.ofRouter(), dropDefault, stages);
      case Switch.Linux _ -> linux(dropDefault, stages);
      case Switch.Srlinux _ ->
          Mapping.builder().put("startup-config", CONFIG + "config.cli").build();
      case Switch.Sonic _, Switch.Containerlab _ -> Mapping.empty();
    };
  }

  /** Of a machine. */
  static Mapping of(Machine machine, boolean managed) {
    return switch (machine.kind()) {
      case Machine.Container _ ->
          machine.router().isPresent()
              ? frr(KernelSettings.ofHost(), managed, Mapping.empty())
              : Mapping.empty();
      case Machine.Vm _ -> vm();
      case Machine.Libvirt _, Machine.Physical _ -> Mapping.empty();
    };
  }

  /** The disk outlives the container in a volume that has the container's name. */
  private static Mapping vm() {
    return Mapping.builder()
        .put("binds", texts(List.of("config/vm-entrypoint.sh:/entrypoint.sh:ro")))
        .put("volumes", texts(List.of("__clabLabName__-__clabNodeName__:/disk")))
        .build();
  }

  private static Mapping frr(Mapping kernel, boolean dropDefault, Mapping stages) {
    return Mapping.builder()
        .put(
            "binds",
            texts(
                List.of(
                    "config/daemons:/etc/frr/daemons:ro",
                    "config/vtysh.conf:/etc/frr/vtysh.conf:ro",
                    CONFIG + "frr.conf:/etc/frr/frr.conf:ro")))
        .put("sysctls", kernel)
        .putIfFilled("exec", texts(dropDefault ? List.of(DROP_DEFAULT) : List.of()))
        .putIfFilled("stages", stages)
        .build();
  }

  private static Mapping linux(boolean dropDefault, Mapping stages) {
    List<String> commands = new ArrayList<>();
    if (dropDefault) {
      commands.add(DROP_DEFAULT);
    }
    commands.add("sh /network.sh");
    return Mapping.builder()
        .put("binds", texts(List.of(CONFIG + "network.sh:/network.sh:ro")))
        .put("sysctls", KernelSettings.ofRouter())
        .put("exec", texts(commands))
        .putIfFilled("stages", stages)
        .build();
  }

  /** The MTU outside is smaller than inside, and not everybody listens to ICMP. */
  private static Mapping wayOut(String container) {
    String iptables = "ip netns exec " + container + " iptables -t ";
    return Mapping.builder()
        .put(
            "configure",
            Mapping.builder()
                .put(
                    "exec",
                    Sequence.of(
                        List.of(
                            onHost(iptables + "nat -A POSTROUTING -o eth0 -j MASQUERADE"),
                            onHost(
                                iptables
                                    + "mangle -A FORWARD -o eth0 -p tcp --tcp-flags SYN,RST SYN"
                                    + " -j TCPMSS --clamp-mss-to-pmtu"))))
                .build())
        .build();
  }

  private static Mapping onHost(String command) {
    return Mapping.builder()
        .put("command", command)
        .put("target", "host")
        .put("phase", "on-enter")
        .build();
  }

  private static Sequence texts(List<String> texts) {
    return Sequence.of(texts.stream().map(Scalar::of).toList());
  }
}
