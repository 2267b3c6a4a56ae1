package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Lock;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Management;
import dev.vlabc.resolve.space.Carving;
import dev.vlabc.resolve.space.DockerNetwork;
import dev.vlabc.resolve.space.NetworkUse;
import dev.vlabc.source.Range;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Phase;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * The management network of a virtual partition: the one that it names; else that of a cluster of
 * containers on the same host, so that its switches and machines reach what manages them (Docker
 * drops traffic between its networks); else one of its own. It stays where the lock has it.
 */
public final class ManagementNetworks {

  private static final String ROLE = "management";
  private static final Named OWN = new Named("management");

  private final Map<String, Shared> shared;
  private final NetworkUse networks;
  private final Lock lock;

  /**
   * A docker network that others may join.
   *
   * @param phases as long as the cluster is there
   */
  public record Shared(String cluster, String host, SortedSet<Phase> phases) {}

  /** A network, and how its addresses are dealt out. */
  record Joined(Management management, DockerNetwork docker) {}

  /**
   * @param shared clusters whose docker networks may be joined, by name
   * @param lock where partitions were before
   */
  public ManagementNetworks(Map<String, Shared> shared, NetworkUse networks, Lock lock) {
    this.shared = shared;
    this.networks = networks;
    this.lock = lock;
  }

  private static Optional<String> written(PartitionSpec partition) {
    return NetworkUse.written(partition.networks(), ROLE);
  }

  /**
   * The docker network that a partition names: a network of the lab, which others may name too, or
   * a prefix.
   */
  private Optional<DockerNetwork> named(String name, PartitionSpec partition) {
    Optional<Prefix> prefix = written(partition).flatMap(Prefix::parse);
    if (prefix.isPresent()) {
      return prefix.map(found -> new DockerNetwork(owner(name), found));
    }
    return written(partition)
        .map(text -> text.split("/", 2)[0])
        .flatMap(
            network ->
                networks
                    .carving(network, 0)
                    .map(all -> new DockerNetwork("networks/" + network, all.prefix())));
  }

  /** The cluster whose network a partition joins: its manager's, or the only one on the host. */
  private Optional<Shared> cluster(String name, PartitionSpec partition, String host) {
    if (written(partition).isPresent()) {
      return Optional.empty();
    }
    List<Shared> fit =
        shared.values().stream()
            .filter(one -> one.host().equals(host))
            .filter(one -> one.phases().containsAll(partition.life().phases()))
            .toList();
    return fit.stream()
        .filter(one -> manages(one.cluster(), partition))
        .findFirst()
        .or(() -> fit.stream().filter(one -> holds(one.cluster(), name)).findFirst())
        .or(() -> fit.size() == 1 && !isAlone(name) ? fit.stream().findFirst() : Optional.empty());
  }

  private static boolean manages(String cluster, PartitionSpec partition) {
    return partition.managedBy().distinct().stream()
        .map(Ref::text)
        .anyMatch(manager -> manager.equals(cluster) || manager.startsWith(cluster + "/"));
  }

  /** Whether the lock has the partition on the network of a cluster. */
  private boolean holds(String cluster, String partition) {
    return lock.isPinned("clusters/" + cluster + "/management", owner(partition));
  }

  /** Whether the lock has the partition on a network of its own. */
  private boolean isAlone(String partition) {
    return lock.isPinned(owner(partition) + "/management", owner(partition));
  }

  private static String owner(String partition) {
    return "partitions/" + partition;
  }

  private Optional<Carving> carving(Range at) {
    return networks.any(at).flatMap(any -> networks.forDocker(any, at));
  }

  /** A network of its own has to be cut first. */
  List<Request> requests(String name, PartitionSpec partition, String host, Range at) {
    boolean given = written(partition).isPresent() || cluster(name, partition, host).isPresent();
    return given
        ? List.of()
        : carving(at)
            .map(carving -> Request.of(carving.space(), owner(name), OWN, at))
            .map(List::of)
            .orElse(List.of());
  }

  /**
   * The network itself, once it has been granted; empty where the partition wants none.
   *
   * @param labName begins the name of a docker network that is not a cluster's
   * @param clusters the docker networks of clusters, as granted
   */
  Optional<Joined> joined(
      String name,
      PartitionSpec partition,
      String host,
      String labName,
      Map<String, Management> clusters,
      Grants grants,
      Range at) {
    if (written(partition).isPresent()) {
      return written(partition).get().equals(NetworkUse.NONE)
          ? Optional.empty()
          : named(name, partition).map(docker -> ofLab(labName, docker));
    }
    Optional<Shared> joined = cluster(name, partition, host);
    if (joined.isPresent()) {
      return Optional.ofNullable(clusters.get(joined.get().cluster()))
          .map(found -> ofCluster(joined.get().cluster(), found));
    }
    return own(name, grants, at).map(docker -> ofLab(labName, docker));
  }

  private Optional<DockerNetwork> own(String name, Grants grants, Range at) {
    Optional<Carving> carving = carving(at);
    if (carving.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt place = grants.place(carving.get().space(), owner(name), OWN);
    return place.isPresent()
        ? Optional.of(new DockerNetwork(owner(name), carving.get().part(place.getAsInt())))
        : Optional.empty();
  }

  private static Joined ofCluster(String cluster, Management management) {
    return new Joined(management, new DockerNetwork("clusters/" + cluster, management.prefix()));
  }

  /** Called after the partition or network that it is for. */
  private static Joined ofLab(String labName, DockerNetwork docker) {
    String last = docker.owner().replaceFirst(".*/", "");
    return new Joined(
        new Management(labName + "-" + last, docker.prefix(), Optional.empty()), docker);
  }
}
