package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Endpoint;
import dev.vlabc.resolve.space.NetworkUse;
import dev.vlabc.resolve.space.Pool;
import dev.vlabc.value.Address;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The address of an API that several servers share: written, or out of the pool {@code endpoints}.
 */
final class EndpointAddress {

  static final int PORT = 6443;

  private static final Named API = new Named("api");

  private final Scene scene;
  private final Optional<Pool> pool;

  /**
   * @param site the network that the nodes stand in
   */
  EndpointAddress(Scene scene, Optional<String> site) {
    this.scene = scene;
    Optional<String> network =
        NetworkUse.written(scene.cluster().networks(), "endpoints")
            .map(text -> text.split("/", 2)[0])
            .or(() -> site);
    this.pool =
        network.flatMap(
            name ->
                scene
                    .networks()
                    .network(name)
                    .flatMap(spec -> Pool.of(name, spec, "endpoints", 1)));
  }

  private String owner() {
    return scene.path().toString();
  }

  List<Request> requests() {
    if (pool.isEmpty()) {
      return List.of();
    }
    Optional<Address> written = scene.cluster().endpoint().address();
    if (written.isEmpty()) {
      return List.of(Request.of(pool.get().space(), owner(), API, scene.place()));
    }
    OptionalInt place = pool.get().place(written.get());
    return place.isPresent()
        ? List.of(
            Request.fixed(
                pool.get().space(), owner(), API, place.getAsInt(), scene.place("endpoint")))
        : List.of();
  }

  Endpoint endpoint(Grants grants) {
    return endpoint(scene, address(grants));
  }

  private Optional<Address> address(Grants grants) {
    Optional<Address> written = scene.cluster().endpoint().address();
    if (written.isPresent() || pool.isEmpty()) {
      return written;
    }
    OptionalInt place = grants.place(pool.get().space(), owner(), API);
    return place.isPresent() ? Optional.of(pool.get().address(place.getAsInt())) : Optional.empty();
  }

  /** An endpoint at a known address. */
  static Endpoint endpoint(Scene scene, Optional<Address> address) {
    var written = scene.cluster().endpoint();
    return new Endpoint(
        written.name().orElse("api." + scene.name() + "." + scene.domain()),
        written.address().or(() -> address),
        written.port().orElse(PORT));
  }
}
