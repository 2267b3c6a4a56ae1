package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Endpoint;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Provider.K3s;
import dev.vlabc.spec.HostSpec;
import dev.vlabc.spec.K3sSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clusters of k3s on hosts of the lab. */
final class K3sResolver implements ProviderResolver {

  private final K3sSpec spec;

  K3sResolver(K3sSpec spec) {
    this.spec = spec;
  }

  @Override
  public Ground ground() {
    List<Ref> hosts = new ArrayList<>(spec.servers());
    hosts.addAll(spec.agents());
    return new Ground.OnHosts(hosts);
  }

  @Override
  public Set<String> offers() {
    return K3sArgs.OFFERS;
  }

  private boolean shared() {
    return spec.servers().size() > 1;
  }

  private Optional<String> site(Scene scene) {
    return spec.servers().stream()
        .findFirst()
        .flatMap(server -> scene.networks().siteOf(server.text()));
  }

  @Override
  public List<Request> requests(Scene scene) {
    return shared() ? new EndpointAddress(scene, site(scene)).requests() : List.of();
  }

  @Override
  public Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    K3s provider =
        new K3s(texts(spec.servers()), texts(spec.agents()), datastore(), spec.upgrades());
    return Optional.of(
        new ResolvedCluster(
            provider,
            endpoint(scene, grants),
            ResolvedCluster.byName(nodes(scene)),
            WrittenNetworks.of(scene)));
  }

  /** One server keeps its data in SQLite; three and more are an etcd. */
  private String datastore() {
    return spec.datastore().map(K3sSpec.DatastoreSpec::kind).orElse(shared() ? "etcd" : "sqlite");
  }

  private Endpoint endpoint(Scene scene, Grants grants) {
    return shared()
        ? new EndpointAddress(scene, site(scene)).endpoint(grants)
        : EndpointAddress.endpoint(
            scene, spec.servers().stream().findFirst().flatMap(server -> address(scene, server)));
  }

  private static Optional<Address> address(Scene scene, Ref host) {
    return Optional.ofNullable(scene.lab().hosts().get(host.text())).flatMap(HostSpec::address);
  }

  private List<Node> nodes(Scene scene) {
    List<Node> nodes = new ArrayList<>();
    spec.servers().forEach(server -> nodes.add(node(scene, server, "control-planes")));
    spec.agents().forEach(agent -> nodes.add(node(scene, agent, "workers")));
    return nodes;
  }

  private static Node node(Scene scene, Ref host, String group) {
    Optional<String> size =
        Optional.ofNullable(scene.lab().hosts().get(host.text()))
            .flatMap(HostSpec::size)
            .map(Ref::text);
    return new Node(
        host.text(), group, size, address(scene, host), Optional.of("host/" + host.text()));
  }

  private static List<String> texts(List<Ref> refs) {
    return refs.stream().map(Ref::text).toList();
  }
}
