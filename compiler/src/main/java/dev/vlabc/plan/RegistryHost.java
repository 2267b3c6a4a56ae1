package dev.vlabc.plan;

import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A host on which registries run.
 *
 * @param address at which its nodes, and those of other hosts if it is the host's own, reach them
 * @param network the docker network that they are on; empty: Docker's choice
 * @param artifacts the port of the registry that the rendered tree is pushed to, where it is here
 * @param zot whether one Zot is all of them
 * @param caches pull-through caches by upstream registry
 */
public record RegistryHost(
    String host,
    Address address,
    Optional<Prefix> network,
    OptionalInt artifacts,
    boolean zot,
    SortedMap<String, Cache> caches) {

  /**
   * A cache of one upstream registry.
   *
   * @param remote the URL that it asks
   * @param folder what stands before its repositories' names, where several share a port
   * @param secret with {@code username} and {@code password}; empty: it asks as nobody
   */
  public record Cache(int port, String remote, Optional<String> folder, Optional<String> secret) {}

  /** Whether nodes and people of other hosts may ask, too. */
  public boolean isOpen() {
    return network.isEmpty();
  }
}
