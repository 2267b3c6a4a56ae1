package dev.vlabc.resolve;

import dev.vlabc.value.ByPhase;
import java.util.SortedMap;

/**
 * What everything stands on and who looks after it, by phase.
 *
 * @param hosts cluster to the one host that it runs on
 * @param grounds cluster to the partition whose machines it runs on
 * @param partitionManagers partition to {@code cluster} or {@code cluster/component}
 * @param clusterManagers cluster to who provisions it
 * @param reconcilers cluster to the cluster whose Flux applies it, or {@code self}
 */
record Hosting(
    SortedMap<String, String> hosts,
    SortedMap<String, String> grounds,
    SortedMap<String, ByPhase<String>> partitionManagers,
    SortedMap<String, ByPhase<String>> clusterManagers,
    SortedMap<String, ByPhase<String>> reconcilers) {

  static final String SELF = "self";

  ByPhase<String> managerOfPartition(String partition) {
    return partitionManagers.getOrDefault(partition, ByPhase.none());
  }

  ByPhase<String> managerOfCluster(String cluster) {
    return clusterManagers.getOrDefault(cluster, ByPhase.none());
  }

  /** The cluster of {@code cluster} or {@code cluster/component}. */
  static String cluster(String manager) {
    return manager.split("/", 2)[0];
  }
}
