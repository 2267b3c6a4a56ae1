package dev.vlabc.resolve.fabric;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Lock;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Router;
import dev.vlabc.resolve.fabric.ManagementNetworks.Joined;
import dev.vlabc.resolve.fabric.VirtualBmcs.Access;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.resolve.space.DockerNetwork;
import dev.vlabc.resolve.space.FabricNetwork;
import dev.vlabc.resolve.space.FabricNetworks;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.FabricSpec;
import dev.vlabc.spec.FabricSpec.GenerateSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One partition: what it asks for, and what comes of it. */
public final class PartitionResolver {

  /** As the schema has it; it counts only where links are generated. */
  private static final int MACHINE_LINKS = 2;

  private final LabSpec lab;
  private final String labName;
  private final String name;
  private final PartitionSpec spec;
  private final Optional<Devices> devices;
  private final Seats seats;
  private final ManagementNetworks managements;
  private final VirtualBmcs bmcs;
  private final FabricNumbers numbers;

  public PartitionResolver(
      LabSpec lab,
      String labName,
      String name,
      PartitionSpec spec,
      ManagementNetworks managements,
      VirtualBmcs bmcs,
      FabricNetworks fabrics,
      Lock lock,
      Diagnostics diagnostics) {
    this.lab = lab;
    this.labName = labName;
    this.name = name;
    this.spec = spec;
    this.managements = managements;
    this.bmcs = bmcs;
    this.devices =
        spec.fabric()
            .map(fabric -> Devices.of(fabric, node -> place("fabric", "nodes", node), diagnostics));
    this.seats = new Seats(name, devices.orElseGet(Devices::none), links(), spec.machines(), lock);
    this.numbers = devices.map(all -> numbers(all, fabrics)).orElse(FabricNumbers.NONE);
    devices.ifPresent(all -> refuseTwins(all, diagnostics));
  }

  private FabricNumbers numbers(Devices all, FabricNetworks fabrics) {
    Optional<FabricNetwork> network = fabrics.of(spec.networks(), place());
    Optional<Routers> routers =
        network.map(
            found -> new Routers(name, spec, all, found, Routers.written(lab.partitions())));
    return new FabricNumbers(
        routers, routers.map(found -> new NumberedLinks(name, network.orElseThrow(), found)));
  }

  private int links() {
    return spec.fabric()
        .flatMap(FabricSpec::generate)
        .map(GenerateSpec::machineLinks)
        .orElse(MACHINE_LINKS);
  }

  /** A link names its ends, so a machine and a switch of one name cannot be told apart. */
  private void refuseTwins(Devices all, Diagnostics diagnostics) {
    for (String machine : spec.machines().keySet()) {
      if (all.has(machine)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0205,
                    place("machines", machine),
                    "a machine and a switch of `" + name + "` are both called `" + machine + "`")
                .also(place("fabric", "nodes", machine), "the switch is made here")
                .help("give the machine another name"));
      }
    }
  }

  /** The lock after a machine or node got another name; a numbered one goes where its number is. */
  public static Lock renamed(Lock lock, String partition, String from, String to) {
    return lock.renamedMember(Seats.owner(partition), from, to)
        .renamedMember(Names.of(from).owner(partition), from, to);
  }

  public PartitionSpec spec() {
    return spec;
  }

  private Range place(String... fields) {
    Path at = Path.of("partitions", name);
    for (String field : fields) {
      at = at.child(field);
    }
    return lab.place(at);
  }

  private Optional<String> host() {
    return spec.host().map(Ref::text);
  }

  /** What it asks for of the lab's networks and of its leaves. */
  public List<Request> networkRequests() {
    List<Request> requests = new ArrayList<>(seats.requests(place("machines")));
    host().ifPresent(host -> requests.addAll(managements.requests(name, spec, host, place())));
    requests.addAll(bmcs.requests(name, spec));
    return requests;
  }

  /**
   * What it asks for of its management network; an address that is written is a place of its own.
   *
   * @param clusters docker networks of clusters, as granted
   */
  public List<Request> addressRequests(Grants granted, Map<String, Management> clusters) {
    Optional<DockerNetwork> docker = joined(granted, clusters).map(Joined::docker);
    List<Request> requests = new ArrayList<>();
    docker.ifPresent(
        network ->
            managed()
                .forEach(
                    (node, address) -> request(network, node, address).ifPresent(requests::add)));
    requests.addAll(numbers.requests(cables(granted), place(), this::loopbackPlace));
    return requests;
  }

  private Range loopbackPlace(String node) {
    return place("fabric", "nodes", node, "loopback");
  }

  /** Generated and written links; what is wrong with them is reported when they are planned. */
  private List<Cable> cables(Grants granted) {
    return devices.map(all -> cables(all, granted, written(new Diagnostics()))).orElse(List.of());
  }

  private Optional<Joined> joined(Grants granted, Map<String, Management> clusters) {
    return host()
        .flatMap(host -> managements.joined(name, spec, host, labName, clusters, granted, place()));
  }

  private Optional<Request> request(DockerNetwork network, String node, Optional<Address> written) {
    Names names = Names.of(node);
    String owner = names.owner(name);
    if (written.isEmpty()) {
      return Optional.of(Request.of(network.space(), owner, names.member(), place()));
    }
    OptionalInt place = network.place(written.get());
    return place.isPresent()
        ? Optional.of(
            Request.fixed(
                network.space(), owner, names.member(), place.getAsInt(), addressPlace(node)))
        : Optional.empty();
  }

  private Range addressPlace(String node) {
    return spec.machines().containsKey(node)
        ? place("machines", node, "address")
        : place("fabric", "nodes", node, "address");
  }

  /** Switches and played machines, with the addresses that are written for them. */
  private SortedMap<String, Optional<Address>> managed() {
    SortedMap<String, Optional<Address>> managed = new TreeMap<>(NaturalOrder.INSTANCE);
    devices.ifPresent(
        all ->
            all.byName().values().stream()
                .filter(Device::isManaged)
                .forEach(
                    device ->
                        managed.put(
                            device.name(), device.written().flatMap(node -> node.address()))));
    spec.machines()
        .forEach(
            (machine, written) -> {
              if (MachinePlan.isVirtual(spec, written)) {
                managed.put(machine, written.address());
              }
            });
    return managed;
  }

  /**
   * What a partition contributes to the plan.
   *
   * @param links written links: name in the plan to name as written
   */
  public record ResolvedPartition(
      Optional<Management> management,
      Optional<Fabric> fabric,
      SortedMap<String, Machine> machines,
      SortedMap<String, String> links) {}

  /**
   * Puts it together.
   *
   * @param clusters docker networks of clusters, as granted
   */
  public ResolvedPartition resolve(
      Grants grants,
      Map<String, Management> clusters,
      Catalog catalog,
      Only only,
      Diagnostics diagnostics) {
    Optional<Joined> joined = joined(grants, clusters);
    Addresses addresses = new Addresses(joined.map(Joined::docker), grants);
    WrittenCables written = written(diagnostics);
    return new ResolvedPartition(
        joined.map(Joined::management),
        devices.map(all -> fabric(all, grants, catalog, addresses, written)),
        machines(addresses, grants, catalog, only),
        written.names());
  }

  private WrittenCables written(Diagnostics diagnostics) {
    TreeSet<String> ends = new TreeSet<>(spec.machines().keySet());
    devices.ifPresent(all -> ends.addAll(all.byName().keySet()));
    return new WrittenCables(ends, link -> place("fabric", "links", link), diagnostics);
  }

  private SortedMap<String, Machine> machines(
      Addresses addresses, Grants grants, Catalog catalog, Only only) {
    MachinePlan plan = new MachinePlan(lab, labName, name, spec, catalog, only);
    SortedMap<String, Machine> machines = new TreeMap<>(NaturalOrder.INSTANCE);
    for (Map.Entry<String, MachineSpec> entry : spec.machines().entrySet()) {
      String machine = entry.getKey();
      Optional<Router> router = numbers.granted(grants).router(machine);
      Access access = bmcs.access(name, spec, machine, grants, addresses.docker);
      plan.machine(machine, entry.getValue(), addresses.of(machine), router, access)
          .ifPresent(planned -> machines.put(machine, planned));
    }
    return machines;
  }

  private Fabric fabric(
      Devices all, Grants grants, Catalog catalog, Addresses addresses, WrittenCables written) {
    FabricPlan plan = new FabricPlan(labName, name, spec, catalog);
    return plan.fabric(all, cables(all, grants, written), addresses::of, numbers.granted(grants));
  }

  private List<Cable> cables(Devices all, Grants grants, WrittenCables written) {
    FabricSpec fabric = spec.fabric().orElseThrow();
    List<Cable> cables = new ArrayList<>();
    Optional<GenerateSpec> generate = fabric.generate();
    if (generate.isPresent()) {
      cables.addAll(Trunks.of(all, generate.get().uplinks()));
      cables.addAll(seats.cables(grants));
    }
    return written.over(cables, fabric.links());
  }

  /** The management addresses of a partition's nodes. */
  private final class Addresses {

    private final Optional<DockerNetwork> docker;
    private final Grants grants;

    Addresses(Optional<DockerNetwork> docker, Grants grants) {
      this.docker = docker;
      this.grants = grants;
    }

    Optional<Address> of(String node) {
      return docker.flatMap(network -> of(network, Names.of(node)));
    }

    private Optional<Address> of(DockerNetwork network, Names names) {
      OptionalInt granted = grants.place(network.space(), names.owner(name), names.member());
      return granted.isPresent()
          ? Optional.of(network.managed(granted.getAsInt()))
          : Optional.empty();
    }
  }
}
