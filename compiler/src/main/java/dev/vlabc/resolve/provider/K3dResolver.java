package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Provider.K3d;
import dev.vlabc.resolve.provider.DockerCluster.Granted;
import dev.vlabc.resolve.space.Ports;
import dev.vlabc.spec.K3dSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.SizeSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.HostPort;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Clusters of k3d (v5.9): containers on one host, on a docker network that k3d owns. */
final class K3dResolver implements ProviderResolver {

  private final K3dSpec spec;

  K3dResolver(K3dSpec spec) {
    this.spec = spec;
  }

  @Override
  public Ground ground() {
    return new Ground.OnHost(spec.host());
  }

  @Override
  public Set<String> offers() {
    return K3sArgs.OFFERS;
  }

  @Override
  public List<Integer> published() {
    return spec.publish().values().stream()
        .flatMap(written -> HostPort.parse(written.text()).stream())
        .map(HostPort::port)
        .toList();
  }

  @Override
  public boolean sharesNetwork() {
    return true;
  }

  @Override
  public List<Request> requests(Scene scene) {
    List<Request> requests = new ArrayList<>(new DockerCluster(scene).requests());
    Ports ports = Ports.nodes(scene.name());
    for (String endpoint : spec.publish().keySet()) {
      requests.add(
          Request.of(ports.space(), "publish", new Named(endpoint), scene.place("provider")));
    }
    return requests;
  }

  @Override
  public Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    DockerCluster docker = new DockerCluster(scene);
    return docker
        .granted(grants)
        .map(
            granted ->
                new ResolvedCluster(
                    provider(scene, docker, granted, grants),
                    docker.endpoint(granted),
                    ResolvedCluster.byName(nodes(scene, granted)),
                    granted.networks(),
                    Optional.of(management(scene, granted))));
  }

  private static Management management(Scene scene, Granted granted) {
    String network = "k3d-" + DockerCluster.called(scene);
    return new Management(network, granted.network().prefix(), Optional.of(scene.name()));
  }

  private K3d provider(Scene scene, DockerCluster docker, Granted granted, Grants grants) {
    String cluster = DockerCluster.called(scene);
    return new K3d(
        scene.host().orElseThrow(),
        cluster,
        "k3d-" + cluster,
        granted.network().prefix(),
        granted.pods(),
        granted.services(),
        spec.servers(),
        spec.agents(),
        spec.size().map(size -> scene.lab().sizes().get(size.text())).map(SizeSpec::memory),
        spec.image().orElse(image(scene)),
        new K3d.Api(docker.hostName(), docker.bind(), granted.apiPort(), sans(docker, granted)),
        spec.token().map(Ref::text),
        published(scene, docker, grants),
        serverArgs(scene, granted),
        spec.extraArgs().agent(),
        Mirrors.of(scene, grants));
  }

  /** An image's tag may not hold the plus of k3s' own version. */
  private static String image(Scene scene) {
    return scene.catalog().image("k3s") + ":" + scene.cluster().kubernetes() + "-k3s1";
  }

  private List<String> sans(DockerCluster docker, Granted granted) {
    List<String> sans = new ArrayList<>();
    sans.add(docker.endpoint(granted).name());
    sans.add(granted.network().gateway().toString());
    docker.endpoint(granted).address().map(Address::toString).ifPresent(sans::add);
    return List.copyOf(sans);
  }

  private List<String> serverArgs(Scene scene, Granted granted) {
    List<String> args = new ArrayList<>();
    args.add("--cluster-cidr=" + granted.pods());
    args.add("--service-cidr=" + granted.services());
    args.addAll(K3sArgs.server(scene.provided()));
    args.addAll(spec.extraArgs().server());
    return List.copyOf(args);
  }

  private List<K3d.Published> published(Scene scene, DockerCluster docker, Grants grants) {
    List<K3d.Published> published = new ArrayList<>();
    Ports ports = Ports.nodes(scene.name());
    for (Map.Entry<String, String> entry : inOrder(spec.publish()).entrySet()) {
      OptionalInt place = grants.place(ports.space(), "publish", new Named(entry.getKey()));
      Optional<HostPort> wanted = HostPort.parse(entry.getValue());
      if (place.isPresent() && wanted.isPresent()) {
        published.add(
            new K3d.Published(
                entry.getKey(),
                wanted.get().address().map(Address::toString).orElse(docker.bind()),
                wanted.get().port() + scene.instance() * Ports.INSTANCE_STEP,
                ports.port(place.getAsInt(), 0)));
      }
    }
    return List.copyOf(published);
  }

  private static SortedMap<String, String> inOrder(Map<String, Ref> publish) {
    SortedMap<String, String> sorted = new TreeMap<>(NaturalOrder.INSTANCE);
    publish.forEach((endpoint, port) -> sorted.put(endpoint, port.text()));
    return sorted;
  }

  private List<Node> nodes(Scene scene, Granted granted) {
    String container = "k3d-" + DockerCluster.called(scene);
    Optional<String> size = spec.size().map(Ref::text);
    Optional<String> on = scene.host().map(host -> "host/" + host);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < spec.servers(); i++) {
      Optional<Address> address = Optional.of(granted.network().server(i));
      nodes.add(new Node(container + "-server-" + i, "control-planes", size, address, on));
    }
    for (int i = 0; i < spec.agents(); i++) {
      nodes.add(new Node(container + "-agent-" + i, "workers", size, Optional.empty(), on));
    }
    return nodes;
  }
}
