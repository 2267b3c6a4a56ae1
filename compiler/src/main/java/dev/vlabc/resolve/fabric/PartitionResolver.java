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
import dev.vlabc.resolve.fabric.Wiring.Wired;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.resolve.space.DockerNetwork;
import dev.vlabc.resolve.space.FabricNetwork;
import dev.vlabc.resolve.space.FabricNetworks;
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
import java.util.SortedMap;
import java.util.TreeMap;

/** One partition: what it asks for, and what comes of it. */
public final class PartitionResolver {

  private final PartitionScene scene;
  private final Optional<Devices> devices;
  private final Wiring wiring;
  private final ManagementNetworks managements;
  private final ManagementAddresses addresses;
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
    this.scene = new PartitionScene(lab, labName, name, spec);
    this.managements = managements;
    this.bmcs = bmcs;
    this.devices =
        spec.fabric()
            .map(
                fabric ->
                    Devices.of(fabric, node -> scene.place("fabric", "nodes", node), diagnostics));
    Devices all = devices.orElseGet(Devices::none);
    this.wiring = new Wiring(scene, all, lock);
    this.addresses = new ManagementAddresses(scene, all);
    this.numbers = devices.map(known -> numbers(known, fabrics)).orElse(FabricNumbers.NONE);
    refuseTwins(all, diagnostics);
  }

  private FabricNumbers numbers(Devices all, FabricNetworks fabrics) {
    Optional<FabricNetwork> network = fabrics.of(spec().networks(), scene.place());
    Optional<Routers> routers =
        network.map(
            found ->
                new Routers(
                    scene.name(), spec(), all, found, Routers.written(scene.lab().partitions())));
    return new FabricNumbers(
        routers,
        routers.map(found -> new NumberedLinks(scene.name(), network.orElseThrow(), found)));
  }

  /** A link names its ends, so a machine and a switch of one name cannot be told apart. */
  private void refuseTwins(Devices all, Diagnostics diagnostics) {
    for (String machine : spec().machines().keySet()) {
      if (all.has(machine)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0205,
                    scene.place("machines", machine),
                    "a machine and a switch of `%s` are both called `%s`"
                        .formatted(scene.name(), machine))
                .also(scene.place("fabric", "nodes", machine), "the switch is made here")
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
    return scene.spec();
  }

  private Optional<String> host() {
    return spec().host().map(Ref::text);
  }

  /** What it asks for of the lab's networks and of its leaves. */
  public List<Request> networkRequests() {
    List<Request> requests = new ArrayList<>(wiring.requests());
    host()
        .ifPresent(
            host ->
                requests.addAll(managements.requests(scene.name(), spec(), host, scene.place())));
    requests.addAll(bmcs.requests(scene.name(), spec()));
    return requests;
  }

  /**
   * What it asks for of its management network, and for the routing of its fabric.
   *
   * @param clusters docker networks of clusters, as granted
   */
  public List<Request> addressRequests(Grants granted, Map<String, Management> clusters) {
    List<Request> requests = new ArrayList<>();
    joined(granted, clusters)
        .ifPresent(joined -> requests.addAll(addresses.requests(joined.docker())));
    // What is wrong with written links is reported when they are planned.
    List<Cable> cables =
        numbers.hasNumberedLinks() ? wiring.wired(granted, new Diagnostics()).cables() : List.of();
    requests.addAll(
        numbers.requests(
            cables, scene.place(), node -> scene.place("fabric", "nodes", node, "loopback")));
    return requests;
  }

  private Optional<Joined> joined(Grants granted, Map<String, Management> clusters) {
    return host()
        .flatMap(
            host ->
                managements.joined(
                    scene.name(), spec(), host, scene.labName(), clusters, granted, scene.place()));
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
    Optional<DockerNetwork> docker = joined.map(Joined::docker);
    Wired wired = wiring.wired(grants, diagnostics);
    FabricPlan plan = new FabricPlan(scene.labName(), scene.name(), spec(), catalog);
    return new ResolvedPartition(
        joined.map(Joined::management),
        devices.map(
            all ->
                plan.fabric(
                    all,
                    wired.cables(),
                    node -> addresses.granted(docker, node, grants),
                    numbers.granted(grants))),
        machines(docker, grants, catalog, only),
        wired.written());
  }

  private SortedMap<String, Machine> machines(
      Optional<DockerNetwork> docker, Grants grants, Catalog catalog, Only only) {
    MachinePlan plan =
        new MachinePlan(scene.lab(), scene.labName(), scene.name(), spec(), catalog, only);
    SortedMap<String, Machine> machines = new TreeMap<>(NaturalOrder.INSTANCE);
    for (Map.Entry<String, MachineSpec> entry : spec().machines().entrySet()) {
      String machine = entry.getKey();
      Optional<Address> address = addresses.granted(docker, machine, grants);
      Optional<Router> router = numbers.granted(grants).router(machine);
      Access access = bmcs.access(scene.name(), spec(), machine, grants, docker);
      plan.machine(machine, entry.getValue(), address, router, access)
          .ifPresent(planned -> machines.put(machine, planned));
    }
    return machines;
  }
}
