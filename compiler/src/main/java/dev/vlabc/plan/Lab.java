package dev.vlabc.plan;

import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A plan: the whole lab in one phase and one instance. The record's components are also the paths
 * of its provenance: {@code partitions/rack/machines/machine-1/size}.
 *
 * @param name the spec's name, with {@code -N} behind it in an instance
 * @param environment the folder that the spec stands in, as people know it
 * @param registries the hosts on which registries run
 * @param secrets those that are written, by name, and those that components invent, as {@code
 *     cluster/component/secret}
 * @param tools the programs that recipes call, by the name that mise knows them by or, where it has
 *     none, the program's own; to their versions, without a {@code v}; empty text: any
 * @param instance 0 unless several of this lab share a host
 */
public record Lab(
    String name,
    String environment,
    Optional<String> description,
    String domain,
    Phase phase,
    int instance,
    SortedMap<String, Host> hosts,
    SortedMap<String, Rack> racks,
    SortedMap<String, Size> sizes,
    SortedMap<String, Network> networks,
    SortedMap<String, Mirror> mirrors,
    SortedMap<String, RegistryHost> registries,
    SortedMap<String, Service> services,
    SortedMap<String, Secret> secrets,
    SortedMap<String, String> tools,
    List<Layer> layers,
    SortedMap<String, Partition> partitions,
    SortedMap<String, Cluster> clusters,
    Rollout rollout) {

  /** What containerlab calls the topology of a partition; it begins the names of containers. */
  public String topologyName(Partition partition) {
    return name.equals(partition.name()) ? name : name + "-" + partition.name();
  }
}
