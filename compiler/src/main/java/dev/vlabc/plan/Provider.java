package dev.vlabc.plan;

import dev.vlabc.value.Prefix;
import dev.vlabc.value.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** What is special about where a cluster's nodes come from. */
public sealed interface Provider {

  /** Its word in the language. */
  default String word() {
    return switch (this) {
      case K3d _ -> "k3d";
      case Kind _ -> "kind";
      case K3s _ -> "k3s";
      case Incus _ -> "incus";
      case Gardener _ -> "gardener";
      case Metal3 _ -> "metal3";
      case Tinkerbell _ -> "tinkerbell";
      case Existing _ -> "existing";
    };
  }

  /**
   * Containers on one host.
   *
   * @param cluster k3d's own name of it: lab and cluster
   * @param network the docker network that k3d makes
   * @param token the secret that nodes join with
   * @param mirrors upstream registry to the address that nodes ask instead
   */
  record K3d(
      String host,
      String cluster,
      String network,
      Prefix subnet,
      Prefix pods,
      Prefix services,
      int servers,
      int agents,
      Optional<Quantity> memory,
      String image,
      Api api,
      Optional<String> token,
      List<Published> publish,
      List<String> serverArgs,
      List<String> agentArgs,
      SortedMap<String, String> mirrors)
      implements Provider {

    /**
     * How the API server is reached from the host.
     *
     * @param bind the host's address that it is published on
     * @param sans further names and addresses in its certificate
     */
    public record Api(String host, String bind, int port, List<String> sans) {}

    /**
     * An endpoint on a port of the host.
     *
     * @param nodePort where the nodes answer
     */
    public record Published(String endpoint, String bind, int hostPort, int nodePort) {}
  }

  /** Containers on one host, made by kind. */
  record Kind(
      String host, int controlPlanes, int workers, Optional<String> size, Optional<String> image)
      implements Provider {}

  /** Hosts of the lab. */
  record K3s(List<String> servers, List<String> agents, String datastore, String upgrades)
      implements Provider {}

  /** Incus instances on one host. */
  record Incus(String host, String image, List<String> profiles, String project, String storagePool)
      implements Provider {}

  /** A shoot on the machines of a partition. */
  record Gardener(
      String partition,
      String project,
      String seed,
      boolean managedSeed,
      String cni,
      Optional<String> firewallSize,
      SortedMap<String, WorkerGroup> workers)
      implements Provider {}

  /** Machines of a partition, written by Metal3. */
  record Metal3(
      String partition,
      String image,
      boolean nodeReuse,
      WorkerGroup controlPlanes,
      SortedMap<String, WorkerGroup> workers)
      implements Provider {}

  /** Machines of a partition, written by Tinkerbell. */
  record Tinkerbell(
      String partition,
      String bootMode,
      WorkerGroup controlPlanes,
      SortedMap<String, WorkerGroup> workers)
      implements Provider {}

  /** A cluster that is there already. */
  record Existing(Optional<String> secret, String key, List<String> provides) implements Provider {}

  /**
   * So many nodes on machines of one kind.
   *
   * @param machines those that it may take, by name; empty: any of the size
   */
  record WorkerGroup(
      int count, Optional<String> size, List<String> machines, OptionalInt maxSurge) {}
}
