package dev.vlabc.emit.routing;

import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.Link;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Routing;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The routers of a partition and how they are linked. */
public final class RoutedFabric {

  private final Map<String, Router> routers = new HashMap<>();
  private final Map<String, Tier> tiers = new HashMap<>();
  private final Map<String, List<Port>> ports = new HashMap<>();
  private final Set<Tier> present = EnumSet.noneOf(Tier.class);
  private final Loopbacks loopbacks;

  private RoutedFabric(Partition partition, Fabric fabric) {
    fabric.nodes().forEach((name, node) -> add(name, Tier.of(node.role()), node.router()));
    partition.machines().forEach((name, machine) -> add(name, Tier.HOST, machine.router()));
    for (Link link : fabric.links()) {
      plug(link, link.a(), link.b());
      plug(link, link.b(), link.a());
    }
    this.loopbacks = new Loopbacks(fabric.loopbacks(), routers.values());
    ports
        .values()
        .forEach(all -> all.sort((a, b) -> NaturalOrder.INSTANCE.compare(a.name(), b.name())));
  }

  /** Empty where the partition has no fabric. */
  public static Optional<RoutedFabric> of(Partition partition) {
    return partition.fabric().map(fabric -> new RoutedFabric(partition, fabric));
  }

  private void add(String name, Tier tier, Optional<Router> router) {
    router.ifPresent(
        known -> {
          routers.put(name, known);
          tiers.put(name, tier);
          ports.put(name, new ArrayList<>());
          present.add(tier);
        });
  }

  private void plug(Link link, Link.End own, Link.End other) {
    List<Port> all = ports.get(own.node());
    Tier tier = tiers.get(other.node());
    if (all != null && tier != null && link.routing() != Routing.NONE) {
      all.add(
          new Port(
              own.port(),
              other.node(),
              tier,
              link.routing(),
              link.mtu(),
              own.addresses(),
              other.addresses()));
    }
  }

  /** All routers by name, in no order. */
  public Map<String, Router> routers() {
    return Collections.unmodifiableMap(routers);
  }

  public Tier tier(String router) {
    return Optional.ofNullable(tiers.get(router)).orElse(Tier.HOST);
  }

  /** Those that lead to a router, in natural order. */
  public List<Port> ports(String router) {
    return Collections.unmodifiableList(ports.getOrDefault(router, List.of()));
  }

  public Loopbacks loopbacks() {
    return loopbacks;
  }

  /**
   * Whether a router announces the blocks as a whole, which machines follow. The highest switches
   * do, because a leaf that cannot reach them must stop to attract; exits do only where nothing
   * else stands above the leaves.
   */
  public boolean announcesBlocks(String router) {
    return tier(router) == top();
  }

  private Tier top() {
    return List.of(Tier.SUPERSPINE, Tier.SPINE, Tier.EXIT).stream()
        .filter(present::contains)
        .findFirst()
        .orElse(Tier.LEAF);
  }

  /** The routes of a router over links without BGP. */
  public List<StaticRoute> routes(String router) {
    return new StaticRoutes(this).of(router);
  }
}
