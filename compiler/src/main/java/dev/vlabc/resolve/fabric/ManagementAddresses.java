package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.resolve.space.DockerNetwork;
import dev.vlabc.source.Range;
import dev.vlabc.spec.FabricSpec.NodeSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The addresses of a partition's switches and played machines on its management network. */
final class ManagementAddresses {

  private final PartitionScene scene;

  /** With the addresses that are written for them. */
  private final SortedMap<String, Optional<Address>> managed = new TreeMap<>(NaturalOrder.INSTANCE);

  ManagementAddresses(PartitionScene scene, Devices devices) {
    this.scene = scene;
    for (Device device : devices.byName().values()) {
      if (device.isManaged()) {
        managed.put(device.name(), device.written().flatMap(NodeSpec::address));
      }
    }
    scene
        .spec()
        .machines()
        .forEach(
            (machine, written) -> {
              if (MachinePlan.isVirtual(scene.spec(), written)) {
                managed.put(machine, written.address());
              }
            });
  }

  /** What they ask for; an address that is written is a place of its own. */
  List<Request> requests(DockerNetwork network) {
    List<Request> requests = new ArrayList<>();
    managed.forEach((node, address) -> request(network, node, address).ifPresent(requests::add));
    return requests;
  }

  private Optional<Request> request(DockerNetwork network, String node, Optional<Address> written) {
    Names names = Names.of(node);
    String owner = names.owner(scene.name());
    if (written.isEmpty()) {
      return Optional.of(Request.of(network.space(), owner, names.member(), scene.place()));
    }
    OptionalInt place = network.place(written.get());
    return place.isPresent()
        ? Optional.of(
            Request.fixed(network.space(), owner, names.member(), place.getAsInt(), place(node)))
        : Optional.empty();
  }

  private Range place(String node) {
    return scene.spec().machines().containsKey(node)
        ? scene.place("machines", node, "address")
        : scene.place("fabric", "nodes", node, "address");
  }

  /** The granted address of a node; empty where it has none, or where its address is written. */
  Optional<Address> granted(Optional<DockerNetwork> network, String node, Grants grants) {
    return network.flatMap(
        docker -> {
          Names names = Names.of(node);
          OptionalInt place =
              grants.place(docker.space(), names.owner(scene.name()), names.member());
          return place.isPresent()
              ? Optional.of(docker.managed(place.getAsInt()))
              : Optional.empty();
        });
  }
}
