package dev.vlabc.resolve.space;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the registries of a host answer. A host with an address answers there; of one without, only
 * its own containers may ask, at the gateway of a docker network that registries alone are on:
 * unlike that of a cluster, it is there before any cluster is.
 */
public record RegistryNetwork(LabSpec lab, NetworkUse networks, String host) {

  /** The port of the registry that the rendered tree is pushed to. */
  public static final int ARTIFACTS = 5000;

  private static final Path REGISTRIES = Path.of("registries");
  private static final Named NETWORK = new Named("network");

  private Optional<Address> written() {
    return lab.host(host).flatMap(spec -> spec.address());
  }

  private Optional<Carving> carving() {
    Range at = lab.place(REGISTRIES);
    return written().isPresent()
        ? Optional.empty()
        : networks.any(at).flatMap(network -> networks.forDocker(network, at));
  }

  private String owner() {
    return "registries/" + host;
  }

  /** That network, where there has to be one. */
  public Optional<Request> request() {
    return carving()
        .map(carving -> Request.of(carving.space(), owner(), NETWORK, lab.place(REGISTRIES)));
  }

  /** That network; empty where the host has an address, or no network could be had. */
  public Optional<Prefix> network(Grants grants) {
    return carving().flatMap(carving -> network(carving, grants));
  }

  private Optional<Prefix> network(Carving carving, Grants grants) {
    OptionalInt place = grants.place(carving.space(), owner(), NETWORK);
    return place.isPresent() ? Optional.of(carving.part(place.getAsInt())) : Optional.empty();
  }

  /** The address at which they answer. */
  public Optional<Address> address(Grants grants) {
    return written()
        .or(() -> network(grants).map(prefix -> new DockerNetwork(owner(), prefix).gateway()));
  }
}
