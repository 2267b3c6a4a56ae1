package dev.vlabc.resolve.space;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.plan.RegistryHost.Cache;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.RegistriesSpec.MirrorSpec;
import dev.vlabc.spec.RegistriesSpec.ViaSpec;
import dev.vlabc.value.NaturalOrder;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ports of a host's registries. Plain caches have one each, dealt out; Zot has one for all, and
 * keeps each upstream in a folder of its own, as two may have repositories of one name.
 */
public record RegistryPorts(LabSpec lab, String host, int instance) {

  private static final String DOCKER = "docker.io";
  private static final String DOCKER_REMOTE = "https://registry-1.docker.io";

  /** Whether the lab's caches run on its hosts. */
  public static boolean isOnHosts(LabSpec lab) {
    return isZot(lab) || lab.registries().through().kind().equals("registry");
  }

  /** Whether they are Zot. */
  public static boolean isZot(LabSpec lab) {
    return lab.registries().through().kind().equals("zot");
  }

  /** The port of the registry that the rendered tree is pushed to. */
  public int artifacts() {
    ViaSpec via = lab.registries().through();
    int port =
        isZot(lab) ? via.port().orElse(RegistryNetwork.ARTIFACTS) : RegistryNetwork.ARTIFACTS;
    return port + instance * Ports.INSTANCE_STEP;
  }

  /** The caches, by upstream; without one that got no port, which was reported. */
  public SortedMap<String, Cache> caches(Grants grants) {
    SortedMap<String, Cache> caches = new TreeMap<>(NaturalOrder.INSTANCE);
    lab.registries()
        .mirrors()
        .forEach(
            (upstream, mirror) ->
                cache(upstream, mirror, grants).ifPresent(one -> caches.put(upstream, one)));
    return Collections.unmodifiableSortedMap(caches);
  }

  private Optional<Cache> cache(String upstream, MirrorSpec mirror, Grants grants) {
    OptionalInt port = port(upstream, grants);
    if (port.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Cache(
            port.getAsInt(),
            mirror.endpoint().orElseGet(() -> remote(upstream)),
            isZot(lab) ? Optional.of(folder(upstream)) : Optional.empty(),
            mirror.secret().map(Ref::text)));
  }

  /** The port at which a cache of an upstream answers; empty where there is none. */
  public OptionalInt port(String upstream, Grants grants) {
    if (isZot(lab)) {
      return OptionalInt.of(artifacts());
    }
    Ports ports = Ports.registries(host);
    OptionalInt place = grants.place(ports.space(), "registries", new Named(upstream));
    return place.isPresent()
        ? OptionalInt.of(ports.port(place.getAsInt(), instance))
        : OptionalInt.empty();
  }

  /** Names of repositories have no colon. */
  private static String folder(String upstream) {
    return upstream.replace(':', '_');
  }

  private static String remote(String upstream) {
    return upstream.equals(DOCKER) ? DOCKER_REMOTE : "https://" + upstream;
  }
}
