package dev.vlabc.resolve.fabric;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Switch;
import dev.vlabc.resolve.fabric.FabricNumbers.GrantedNumbers;
import dev.vlabc.spec.FabricSpec.GenerateSpec;
import dev.vlabc.spec.FabricSpec.SwitchSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.ContainerlabNames;
import dev.vlabc.value.Mac;
import dev.vlabc.value.NaturalOrder;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes every default of a fabric out. */
final class FabricPlan {

  private static final int MTU = 9216;
  private static final String SONIC_HWSKU = "Accton-AS7726-32X";

  private final String labName;
  private final String partition;
  private final PartitionSpec spec;
  private final Catalog catalog;

  FabricPlan(String labName, String partition, PartitionSpec spec, Catalog catalog) {
    this.labName = labName;
    this.partition = partition;
    this.spec = spec;
    this.catalog = catalog;
  }

  /**
   * @param addresses on the management network, by node
   */
  Fabric fabric(
      Devices devices,
      List<Cable> cables,
      Function<String, Optional<Address>> addresses,
      GrantedNumbers numbers) {
    SortedMap<String, FabricNode> nodes = new TreeMap<>(NaturalOrder.INSTANCE);
    devices
        .byName()
        .forEach(
            (name, device) ->
                nodes.put(name, node(device, addresses.apply(name), numbers.router(name))));
    int mtu = spec.fabric().flatMap(f -> f.generate()).map(GenerateSpec::mtu).orElse(MTU);
    return new Fabric(mtu, numbers.blocks(), nodes, links(cables, mtu, numbers));
  }

  /** In natural order. Generated links come in runs that are in it already, which sorting uses. */
  private List<Link> links(List<Cable> cables, int mtu, GrantedNumbers numbers) {
    List<Map.Entry<String, Link>> links = new ArrayList<>(cables.size());
    cables.forEach(cable -> links.add(Map.entry(cable.name(), link(cable, mtu, numbers))));
    links.sort(Map.Entry.comparingByKey(NaturalOrder.INSTANCE));
    return links.stream().map(Map.Entry::getValue).toList();
  }

  private FabricNode node(Device device, Optional<Address> granted, Optional<Router> router) {
    return new FabricNode(
        device.name(),
        device.role(),
        kind(device.kind()),
        device.written().flatMap(node -> node.address()).or(() -> granted),
        device
            .written()
            .flatMap(node -> node.mac())
            .orElseGet(() -> mac(device.name(), "management")),
        router,
        device.written().flatMap(node -> node.location()).map(Locations::of));
  }

  private Switch kind(SwitchSpec written) {
    if (written.kind().equals("containerlab")) {
      return new Switch.Containerlab(
          written.containerlabKind().orElseThrow(), written.image(), written.type());
    }
    String image = written.image().orElseGet(() -> catalog.image(written.kind()));
    return switch (written.kind()) {
      case "srlinux" ->
          new Switch.Srlinux(image, written.type().orElse(ContainerlabNames.SRLINUX_TYPE));
      case "sonic" ->
          new Switch.Sonic(
              image,
              written.hwsku().orElse(SONIC_HWSKU),
              written.configuredBy().orElse(spec.managedBy().isEmpty() ? "vlabc" : "metal-core"));
      case "linux" -> new Switch.Linux(image);
      default -> new Switch.Frr(image);
    };
  }

  private Link link(Cable cable, int mtu, GrantedNumbers numbers) {
    return new Link(
        end(cable.a(), numbers.addresses(cable, 0)),
        end(cable.b(), numbers.addresses(cable, 1)),
        cable.qualities().mtu().orElse(mtu),
        numbers.routing(cable),
        cable.qualities().bandwidth(),
        cable.qualities().delay(),
        cable.qualities().loss());
  }

  /** The boot interface of a machine has the machine's MAC; any other has one of its own. */
  private Link.End end(Cable.Plug plug, List<Prefix> addresses) {
    Mac mac = written(plug).orElseGet(() -> mac(plug.node(), plug.port()));
    return new Link.End(plug.node(), plug.port(), mac, addresses);
  }

  private Optional<Mac> written(Cable.Plug plug) {
    return Optional.ofNullable(spec.machines().get(plug.node()))
        .flatMap(
            machine ->
                Optional.ofNullable(machine.nics().get(plug.port()))
                    .flatMap(nic -> nic)
                    .or(() -> plug.port().equals("lan0") ? machine.mac() : Optional.empty()));
  }

  private Mac mac(String node, String port) {
    return Mac.derived(labName, partition, node, port);
  }
}
