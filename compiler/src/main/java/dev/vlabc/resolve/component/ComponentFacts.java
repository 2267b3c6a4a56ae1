package dev.vlabc.resolve.component;

import dev.vlabc.catalog.Facts;
import dev.vlabc.plan.Component.Endpoint;
import dev.vlabc.value.Address;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a component's own texts may name.
 *
 * @param domain the cluster's zone
 */
record ComponentFacts(
    String name,
    String namespace,
    String cluster,
    String domain,
    SortedMap<String, Address> addresses,
    SortedMap<String, Endpoint> endpoints,
    Map<String, Object> settings) {

  /** The fact of a name such as {@code addresses.dns}; empty where it is not known beforehand. */
  Optional<String> fact(String fact) {
    int dot = fact.indexOf('.');
    String rest = fact.substring(dot + 1);
    return switch (dot < 0 ? fact : fact.substring(0, dot)) {
      case Facts.NAME -> Optional.of(name);
      case Facts.NAMESPACE -> Optional.of(namespace);
      case Facts.CLUSTER -> Optional.of(cluster);
      case Facts.DOMAIN -> Optional.of(domain);
      case "addresses" -> Optional.ofNullable(addresses.get(rest)).map(Address::toString);
      case "names" -> Optional.ofNullable(endpoints.get(rest)).flatMap(Endpoint::host);
      case "settings" -> setting(settings, rest);
      default -> Optional.empty();
    };
  }

  private static Optional<String> setting(Map<?, ?> settings, String path) {
    Object value = settings;
    for (String name : path.split("\\.", -1)) {
      value = inner(value, name);
    }
    return Optional.ofNullable(value).map(Object::toString);
  }

  private static @Nullable Object inner(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map ? map.get(name) : null;
  }
}
