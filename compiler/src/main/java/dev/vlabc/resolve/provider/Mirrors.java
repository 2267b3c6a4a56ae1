package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.resolve.space.DockerNetwork;
import dev.vlabc.resolve.space.Ports;
import dev.vlabc.spec.HostSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.RegistriesSpec.ViaSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.NaturalOrder;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the nodes of a cluster find the mirrors of upstream registries. A cache runs on the host
 * beside the docker network, so nodes reach it at that network's gateway.
 */
final class Mirrors {

  private Mirrors() {}

  static SortedMap<String, String> of(Scene scene, DockerNetwork network, Grants grants) {
    SortedMap<String, String> mirrors = new TreeMap<>(NaturalOrder.INSTANCE);
    for (String upstream : scene.lab().registries().mirrors().keySet()) {
      endpoint(scene, upstream, network, grants, mirrors);
    }
    return mirrors;
  }

  /** Adds nothing for zot and components, whose addresses are settled where they are rendered. */
  private static void endpoint(
      Scene scene,
      String upstream,
      DockerNetwork network,
      Grants grants,
      SortedMap<String, String> mirrors) {
    ViaSpec via = scene.lab().registries().through();
    if (via.kind().equals("external")) {
      via.endpoint().ifPresent(url -> mirrors.put(upstream, url));
    } else if (via.kind().equals("registry")) {
      String here = scene.host().orElseThrow();
      String host = via.host().map(Ref::text).orElse(here);
      Ports ports = Ports.registries(host);
      OptionalInt place = grants.place(ports.space(), "registries", new Named(upstream));
      if (place.isPresent()) {
        int port = ports.port(place.getAsInt(), scene.instance());
        mirrors.put(upstream, "http://" + address(scene, host, network) + ":" + port);
      }
    }
  }

  private static String address(Scene scene, String host, DockerNetwork network) {
    return host.equals(scene.host().orElseThrow())
        ? network.gateway().toString()
        : scene.lab().host(host).flatMap(HostSpec::address).map(Address::toString).orElse(host);
  }
}
