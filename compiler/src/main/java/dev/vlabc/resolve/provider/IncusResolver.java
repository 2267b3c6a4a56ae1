package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Numbered;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Provider.Incus;
import dev.vlabc.resolve.space.Pool;
import dev.vlabc.spec.GroupSpec;
import dev.vlabc.spec.IncusSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import dev.vlabc.value.NodeNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Clusters of Incus instances, called after their cluster: {@code omniplex1} is the control plane.
 * Node N of the first cluster in a network has the N-th address of its pool {@code nodes}.
 */
final class IncusResolver implements ProviderResolver {

  private static final int BLOCK = 64;

  private final IncusSpec spec;

  IncusResolver(IncusSpec spec) {
    this.spec = spec;
  }

  @Override
  public Ground ground() {
    return new Ground.OnHost(spec.host());
  }

  @Override
  public Set<String> offers() {
    return Set.of();
  }

  private Optional<Pool> pool(Scene scene) {
    return scene
        .networks()
        .siteOf(scene.host().orElseThrow())
        .flatMap(
            site ->
                scene
                    .networks()
                    .network(site)
                    .flatMap(network -> Pool.of(site, network, "nodes", BLOCK)));
  }

  @Override
  public List<Request> requests(Scene scene) {
    List<Request> requests = new ArrayList<>();
    pool(scene)
        .ifPresent(
            pool ->
                members()
                    .keySet()
                    .forEach(
                        number ->
                            requests.add(
                                Request.of(
                                    pool.space(),
                                    scene.path().toString(),
                                    place(number),
                                    scene.place("provider")))));
    return requests;
  }

  /** Numbers start at 1, places at 0. */
  private static Numbered place(int number) {
    return new Numbered(number - 1L);
  }

  /** Each node's number and the group that it is in. */
  private SortedMap<Integer, String> members() {
    SortedMap<Integer, String> members = new TreeMap<>();
    int next = add(members, "control-planes", spec.controlPlanes(), 1);
    for (Map.Entry<String, GroupSpec> group : spec.workers().entrySet()) {
      next = add(members, group.getKey(), group.getValue(), next);
    }
    return members;
  }

  /** Adds a group's numbers, or so many from the next one on; returns the number after them. */
  private static int add(
      SortedMap<Integer, String> members, String name, GroupSpec group, int next) {
    Optional<NodeNumbers> numbers = group.numbers();
    if (numbers.isPresent()) {
      numbers.get().all().forEach(number -> members.put(number, name));
      return numbers.get().last() + 1;
    }
    int count = group.count().orElse(1);
    for (int number = next; number < next + count; number++) {
      members.put(number, name);
    }
    return next + count;
  }

  @Override
  public Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    List<Node> nodes = new ArrayList<>();
    members().forEach((number, group) -> nodes.add(node(scene, grants, number, group)));
    Optional<Address> first = nodes.stream().findFirst().flatMap(Node::address);
    return Optional.of(
        new ResolvedCluster(
            new Incus(
                scene.host().orElseThrow(),
                spec.image(),
                spec.profiles().isEmpty() ? List.of("default") : spec.profiles(),
                spec.project(),
                spec.storagePool()),
            EndpointAddress.endpoint(scene, first),
            ResolvedCluster.byName(nodes),
            WrittenNetworks.of(scene)));
  }

  private Node node(Scene scene, Grants grants, int number, String group) {
    Optional<Ref> size =
        Optional.ofNullable(spec.workers().get(group)).orElse(spec.controlPlanes()).size();
    return new Node(
        scene.name() + number,
        group,
        size.map(Ref::text),
        address(scene, grants, number),
        scene.host().map(host -> "host/" + host));
  }

  private Optional<Address> address(Scene scene, Grants grants, int number) {
    Optional<Pool> pool = pool(scene);
    if (pool.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt place = grants.place(pool.get().space(), scene.path().toString(), place(number));
    return place.isPresent() ? Optional.of(pool.get().address(place.getAsInt())) : Optional.empty();
  }
}
