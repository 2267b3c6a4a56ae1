package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member;
import dev.vlabc.lock.Request;
import dev.vlabc.lock.Space;
import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Routing;
import dev.vlabc.resolve.space.Asns;
import dev.vlabc.resolve.space.FabricNetwork;
import dev.vlabc.source.Range;
import dev.vlabc.spec.FabricSpec.NodeSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The routers of a partition, which are its switches and the machines that route themselves: their
 * autonomous systems and loopbacks, and by which means two of them learn each other's routes.
 *
 * <p>Every router has an autonomous system of its own, but for generated spines, and superspines,
 * which share one: a path through two of them is none (RFC 7938, section 5.2).
 */
final class Routers {

  /** Kinds of switches that vlabc configures, or knows who does. */
  private static final Set<String> ROUTED = Set.of("frr", "linux", "srlinux", "sonic");

  private static final Member SHARED = new Member.Numbered(0);

  private final String partition;
  private final FabricNetwork network;
  private final Space asns;
  private final SequencedMap<String, Candidate> byName = new LinkedHashMap<>();

  /**
   * A router before it is numbered.
   *
   * @param routing towards a neighbour that can do everything
   * @param asnOf its own or what it shares; its owner is that of its name
   */
  private record Candidate(
      Names names, Routing routing, Member asnOf, OptionalLong asn, Optional<Address> loopback) {}

  Routers(
      String partition,
      PartitionSpec spec,
      Devices devices,
      FabricNetwork network,
      NavigableSet<Long> writtenAsns) {
    this.partition = partition;
    this.network = network;
    this.asns = Asns.space(writtenAsns);
    devices.byName().values().forEach(this::add);
    spec.machines().forEach((name, machine) -> add(name, machine, spec));
  }

  private void add(Device device) {
    if (!ROUTED.contains(device.kind().kind())) {
      return;
    }
    Routing routing = device.kind().kind().equals("linux") ? Routing.STATIC : Routing.BGP;
    Names names = Names.of(device.name());
    boolean shares =
        device.generated() && (device.role() == Role.SPINE || device.role() == Role.SUPERSPINE);
    byName.put(
        device.name(),
        new Candidate(
            names,
            routing,
            shares ? SHARED : names.member(),
            device.written().map(NodeSpec::asn).orElse(OptionalLong.empty()),
            device.written().flatMap(NodeSpec::loopback)));
  }

  private void add(String name, MachineSpec machine, PartitionSpec spec) {
    if (MachinePlan.kind(spec, machine).equals("container")) {
      Names names = Names.of(name);
      byName.put(
          name,
          new Candidate(
              names, Routing.BGP, names.member(), OptionalLong.empty(), Optional.empty()));
    }
  }

  /** How the ends of a link between two nodes learn each other's routes. */
  Routing between(String a, String b) {
    Optional<Routing> one = Optional.ofNullable(byName.get(a)).map(Candidate::routing);
    Optional<Routing> other = Optional.ofNullable(byName.get(b)).map(Candidate::routing);
    if (one.isEmpty() || other.isEmpty()) {
      return Routing.NONE;
    }
    return one.get() == Routing.BGP ? other.get() : one.get();
  }

  /** Whether any of its links needs addresses. */
  boolean hasStatic() {
    return byName.values().stream().anyMatch(router -> router.routing() == Routing.STATIC);
  }

  /**
   * What they ask for.
   *
   * @param place where a loopback of that node was written
   */
  List<Request> requests(Range at, Function<String, Range> place) {
    List<Request> requests = new ArrayList<>();
    byName.forEach(
        (name, router) -> {
          requests.add(loopback(router, at, place.apply(name)));
          if (router.routing() == Routing.BGP && router.asn().isEmpty()) {
            requests.add(Request.of(asns, owner(router), router.asnOf(), at));
          }
        });
    return requests;
  }

  private String owner(Candidate router) {
    return router.names().owner(partition);
  }

  private Request loopback(Candidate router, Range at, Range written) {
    OptionalInt place = router.loopback().map(network::place).orElse(OptionalInt.empty());
    Space space = network.loopbacks();
    Member member = router.names().member();
    return place.isPresent()
        ? Request.fixed(space, owner(router), member, place.getAsInt(), written)
        : Request.of(space, owner(router), member, at);
  }

  /** A router as granted; empty where the node is none, or something was not granted. */
  Optional<Router> router(String name, Grants grants) {
    return Optional.ofNullable(byName.get(name)).flatMap(router -> router(router, grants));
  }

  private Optional<Router> router(Candidate router, Grants grants) {
    OptionalInt place = place(router, grants);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    List<Address> loopbacks = new ArrayList<>();
    for (Address granted : network.loopbacks(place.getAsInt())) {
      loopbacks.add(
          router.loopback().filter(said -> said.isV4() == granted.isV4()).orElse(granted));
    }
    return Optional.of(new Router(asn(router, grants), List.copyOf(loopbacks)));
  }

  private OptionalInt place(Candidate router, Grants grants) {
    return grants.place(network.loopbacks(), owner(router), router.names().member());
  }

  private OptionalLong asn(Candidate router, Grants grants) {
    if (router.routing() == Routing.STATIC || router.asn().isPresent()) {
      return router.asn();
    }
    OptionalInt place = grants.place(asns, owner(router), router.asnOf());
    return place.isPresent() ? OptionalLong.of(Asns.asn(place.getAsInt())) : OptionalLong.empty();
  }

  /** The prefixes that the loopbacks were dealt out of, in order. */
  List<Prefix> blocks(Grants grants) {
    SortedSet<Prefix> blocks = new TreeSet<>();
    for (Candidate router : byName.values()) {
      OptionalInt place = place(router, grants);
      if (place.isPresent()) {
        blocks.addAll(network.blocks(place.getAsInt()));
      }
    }
    return List.copyOf(blocks);
  }

  /** The autonomous systems that a lab's partitions name themselves. */
  static NavigableSet<Long> written(Map<String, PartitionSpec> partitions) {
    NavigableSet<Long> written = new TreeSet<>();
    for (PartitionSpec partition : partitions.values()) {
      partition
          .fabric()
          .ifPresent(
              fabric ->
                  fabric.nodes().values().forEach(node -> node.asn().ifPresent(written::add)));
    }
    return written;
  }
}
