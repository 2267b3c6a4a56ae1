package dev.vlabc.emit.registry;

import dev.vlabc.plan.Lab;
import dev.vlabc.plan.RegistryHost;
import dev.vlabc.plan.RegistryHost.Cache;
import dev.vlabc.plan.Secret;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a host's caches find the names and passwords by which they ask their upstreams: files that
 * {@code just secrets} makes outside of what is rendered. Plain caches read environment variables,
 * Zot a file of its own.
 */
public final class Credentials {

  /** Beside README.md: lines {@code NAME='value'}, for {@code docker compose --env-file}. */
  public static final String VARIABLES = ".run/registries.env";

  /**
   * Beside README.md: a JSON object of remote's host name to {@code username} and {@code password}
   * (zot v2.1.20, {@code pkg/extensions/config/sync}).
   */
  public static final String ZOT = ".run/zot-credentials.json";

  private Credentials() {}

  /** Whether any cache of a host wants some. */
  public static boolean areNeeded(RegistryHost host) {
    return host.caches().values().stream().anyMatch(cache -> cache.secret().isPresent());
  }

  /** Variable to {@code secret/key}, for all plain caches of a host. */
  public static SortedMap<String, String> variables(Lab plan, RegistryHost host) {
    SortedMap<String, String> variables = new TreeMap<>();
    if (!host.zot()) {
      host.caches().values().stream()
          .flatMap(cache -> cache.secret().stream())
          .forEach(
              secret -> {
                for (String key : new String[] {"username", "password"}) {
                  variables.put(variable(plan, secret, key), secret + "/" + key);
                }
              });
    }
    return variables;
  }

  /** The variable that holds a key of a secret: the one that the spec names, else one of ours. */
  static String variable(Lab plan, String secret, String key) {
    return Optional.ofNullable(plan.secrets().get(secret))
        .map(Secret::variables)
        .flatMap(written -> Optional.ofNullable(written.get(key)))
        .orElseGet(
            () -> ("VLABC_" + secret + "_" + key).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The host names that Zot's file must know, with the secret of each. */
  public static SortedMap<String, String> remotes(RegistryHost host) {
    SortedMap<String, String> remotes = new TreeMap<>();
    for (Cache cache : host.caches().values()) {
      cache
          .secret()
          .ifPresent(secret -> remotes.put(URI.create(cache.remote()).getAuthority(), secret));
    }
    return remotes;
  }
}
