package dev.vlabc.resolve.provider;

import java.util.SortedMap;
import java.util.TreeMap;

/** The networks of a cluster as far as they are written, or the only ones of their purpose. */
final class WrittenNetworks {

  private WrittenNetworks() {}

  static SortedMap<String, String> of(Scene scene) {
    SortedMap<String, String> networks = new TreeMap<>();
    for (String role : new String[] {"pods", "services"}) {
      scene.networks().onlyOf(role).ifPresent(network -> networks.put(role, network));
    }
    scene.cluster().networks().forEach((role, use) -> networks.put(role, use.text()));
    return networks;
  }
}
