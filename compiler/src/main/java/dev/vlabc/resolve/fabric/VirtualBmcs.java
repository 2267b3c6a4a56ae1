package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.lock.Space;
import dev.vlabc.resolve.space.DockerNetwork;
import dev.vlabc.resolve.space.Ports;
import dev.vlabc.source.Path;
import dev.vlabc.spec.BmcSpec;
import dev.vlabc.spec.HostSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where VirtualBMC answers for the machines of libvirt: each has a port of the host to itself, on
 * the host's address, or else on the one that the host has on the machines' docker network.
 */
public final class VirtualBmcs {

  private static final String KIND = "virtualbmc";

  private final LabSpec lab;
  private final int instance;

  public VirtualBmcs(LabSpec lab, int instance) {
    this.lab = lab;
    this.instance = instance;
  }

  /** How a BMC is reached; empty where it is not one of ours. */
  record Access(Optional<Address> address, OptionalInt port) {

    static final Access NONE = new Access(Optional.empty(), OptionalInt.empty());
  }

  private static boolean isOurs(PartitionSpec partition, MachineSpec machine) {
    return MachinePlan.kind(partition, machine).equals("libvirt")
        && machine.bmc().map(BmcSpec::kind).orElse(KIND).equals(KIND);
  }

  private static OptionalInt written(MachineSpec machine) {
    return machine.bmc().map(BmcSpec::port).orElse(OptionalInt.empty());
  }

  /** What is asked for of the host's ports; one that is written is nobody else's, and not asked. */
  List<Request> requests(String partition, PartitionSpec spec) {
    List<Request> requests = new ArrayList<>();
    spec.host()
        .map(host -> space(host.text()))
        .ifPresent(
            space ->
                spec.machines()
                    .forEach(
                        (machine, written) -> {
                          if (isOurs(spec, written) && written(written).isEmpty()) {
                            requests.add(request(partition, machine, space));
                          }
                        }));
    return requests;
  }

  private Request request(String partition, String machine, Space space) {
    Names names = Names.of(machine);
    Path at = Path.of("partitions", partition, "machines", machine);
    return Request.of(space, names.owner(partition), names.member(), lab.place(at));
  }

  private Space space(String host) {
    List<Integer> written = new ArrayList<>();
    for (PartitionSpec partition : lab.partitions().values()) {
      if (partition.host().filter(on -> on.text().equals(host)).isPresent()) {
        partition.machines().values().stream()
            .filter(machine -> isOurs(partition, machine))
            .forEach(machine -> written(machine).ifPresent(written::add));
      }
    }
    written.sort(Integer::compare);
    return Ports.bmc(host).without(written);
  }

  /**
   * How a machine's BMC is reached.
   *
   * @param network the docker network of the machines
   */
  Access access(
      String partition,
      PartitionSpec spec,
      String machine,
      Grants grants,
      Optional<DockerNetwork> network) {
    MachineSpec written = spec.machines().get(machine);
    Optional<String> host = spec.host().map(Ref::text);
    return written == null || host.isEmpty() || !isOurs(spec, written)
        ? Access.NONE
        : new Access(
            lab.host(host.get())
                .flatMap(HostSpec::address)
                .or(() -> network.map(DockerNetwork::gateway)),
            port(partition, machine, written, Ports.bmc(host.get()), grants));
  }

  private OptionalInt port(
      String partition, String machine, MachineSpec written, Ports ports, Grants grants) {
    OptionalInt port = written(written);
    if (port.isPresent()) {
      return OptionalInt.of(port.getAsInt() + instance * Ports.INSTANCE_STEP);
    }
    Names names = Names.of(machine);
    OptionalInt place = grants.place(ports.space(), names.owner(partition), names.member());
    return place.isPresent()
        ? OptionalInt.of(ports.port(place.getAsInt(), instance))
        : OptionalInt.empty();
  }
}
