package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.lock.Space;
import dev.vlabc.plan.Endpoint;
import dev.vlabc.resolve.space.Carving;
import dev.vlabc.resolve.space.DockerNetwork;
import dev.vlabc.resolve.space.NetworkUse;
import dev.vlabc.resolve.space.Ports;
import dev.vlabc.spec.HostSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What clusters of containers on one host have in common: a docker network and ports of the host.
 */
final class DockerCluster {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";
  private static final Named API = new Named("api");
  private static final Named NODES = new Named("nodes");
  private static final Named PODS = new Named("pods");
  private static final Named SERVICES = new Named("services");

  private final Scene scene;
  private final String owner;
  private final String host;

  DockerCluster(Scene scene) {
    this.scene = scene;
    this.owner = scene.path().toString();
    this.host = scene.host().orElseThrow();
  }

  /** How the program calls it: a cluster that bears its lab's name does not say it twice. */
  static String called(Scene scene) {
    return scene.lab().name().equals(scene.name())
        ? scene.labName()
        : scene.labName() + "-" + scene.name();
  }

  /** What was granted. */
  record Granted(DockerNetwork network, Prefix pods, Prefix services, int apiPort) {

    /** Role to what serves it. */
    SortedMap<String, String> networks() {
      SortedMap<String, String> networks = new TreeMap<>();
      networks.put("nodes", network.prefix().toString());
      networks.put("load-balancers", network.loadBalancers().toString());
      networks.put("pods", pods.toString());
      networks.put("services", services.toString());
      return networks;
    }
  }

  List<Request> requests() {
    List<Request> requests = new ArrayList<>();
    carve("nodes", Carving.DOCKER_NETWORK).ifPresent(cut -> requests.add(part(cut, NODES)));
    carve("pods", Carving.PODS).ifPresent(cut -> requests.add(part(cut, PODS)));
    carve("services", Carving.SERVICES).ifPresent(cut -> requests.add(part(cut, SERVICES)));
    apiRequest().ifPresent(requests::add);
    return requests;
  }

  /** A port that is written is a place of its own, or none of ours. */
  private Optional<Request> apiRequest() {
    Space space = Ports.api(host).without(scene.published());
    OptionalInt port = writtenPort();
    if (port.isEmpty()) {
      return Optional.of(Request.of(space, owner, API, scene.place("provider")));
    }
    OptionalInt place = Ports.api(host).place(port.getAsInt());
    return place.isPresent()
        ? Optional.of(
            Request.fixed(space, owner, API, place.getAsInt(), scene.place("endpoint", "port")))
        : Optional.empty();
  }

  private OptionalInt writtenPort() {
    boolean written =
        scene.lab().places().containsKey(scene.path().child("endpoint").child("port"));
    return written ? scene.cluster().endpoint().port() : OptionalInt.empty();
  }

  private OptionalInt apiPort(Grants grants) {
    OptionalInt place = grants.place(Ports.api(host).space(), owner, API);
    if (place.isPresent()) {
      return OptionalInt.of(Ports.api(host).port(place.getAsInt(), scene.instance()));
    }
    OptionalInt written = writtenPort();
    return written.isPresent()
        ? OptionalInt.of(written.getAsInt() + scene.instance() * Ports.INSTANCE_STEP)
        : OptionalInt.empty();
  }

  private Request part(Carving carving, Named member) {
    return Request.of(carving.space(), owner, member, scene.place());
  }

  /** The network that serves a role, to be cut; empty where a prefix is written. */
  private Optional<Carving> carve(String role, int length) {
    return written(role).isPresent()
        ? Optional.empty()
        : network(role).flatMap(name -> carve(name, role, length));
  }

  private Optional<Carving> carve(String network, String role, int length) {
    return role.equals(NODES.name())
        ? scene.networks().forDocker(network, scene.place())
        : scene.networks().carving(network, length);
  }

  private Optional<Prefix> written(String role) {
    return NetworkUse.written(scene.cluster().networks(), role)
        .flatMap(Prefix::parse)
        .filter(prefix -> !role.equals(NODES.name()) || fitsDocker(prefix));
  }

  private boolean fitsDocker(Prefix prefix) {
    return scene.networks().fitsDocker(prefix, scene.place("networks", NODES.name()));
  }

  private Optional<String> network(String role) {
    Optional<String> named =
        NetworkUse.written(scene.cluster().networks(), role).map(text -> text.split("/", 2)[0]);
    if (named.isPresent()) {
      return named;
    }
    return role.equals("nodes")
        ? scene.networks().any(scene.place())
        : scene.networks().one(role, scene.place());
  }

  Optional<Granted> granted(Grants grants) {
    Optional<Prefix> nodes = granted(grants, "nodes", NODES, Carving.DOCKER_NETWORK);
    Optional<Prefix> pods = granted(grants, "pods", PODS, Carving.PODS);
    Optional<Prefix> services = granted(grants, "services", SERVICES, Carving.SERVICES);
    OptionalInt port = apiPort(grants);
    if (nodes.isEmpty() || pods.isEmpty() || services.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Granted(
            new DockerNetwork(owner, nodes.get()), pods.get(), services.get(), port.getAsInt()));
  }

  private Optional<Prefix> granted(Grants grants, String role, Named member, int length) {
    Optional<Carving> carving = carve(role, length);
    if (carving.isEmpty()) {
      return written(role);
    }
    OptionalInt place = grants.place(carving.get().space(), owner, member);
    return place.isPresent() ? Optional.of(carving.get().part(place.getAsInt())) : Optional.empty();
  }

  /** Where the host publishes: everywhere if others know its address, else to itself only. */
  String bind() {
    return address().isPresent() ? EVERYWHERE : LOOPBACK;
  }

  /** How the host is called from where Flux and people are. */
  String hostName() {
    return address().map(Address::toString).orElse(LOOPBACK);
  }

  private Optional<Address> address() {
    return scene.lab().host(host).flatMap(HostSpec::address);
  }

  Endpoint endpoint(Granted granted) {
    var written = scene.cluster().endpoint();
    return new Endpoint(
        written.name().orElse("api." + scene.name() + "." + scene.domain()),
        written.address().or(this::address),
        granted.apiPort());
  }
}
