package dev.vlabc.resolve;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Secret;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.value.KubernetesVersion;
import dev.vlabc.value.Phase;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The programs that recipes call: what is in use needs them, or the lab names them. */
final class ToolPass {

  private final LabSpec lab;
  private final Catalog catalog;
  private final Phase phase;
  private final SortedMap<String, String> tools = new TreeMap<>();

  ToolPass(LabSpec lab, Catalog catalog, Phase phase) {
    this.lab = lab;
    this.catalog = catalog;
    this.phase = phase;
  }

  SortedMap<String, String> tools(
      Map<String, Partition> partitions,
      Map<String, Cluster> clusters,
      Map<String, Secret> secrets) {
    need("just");
    newest(clusters)
        .ifPresent(
            version -> {
              need("k3d");
              tools.put("kubectl", version.withoutV());
            });
    if (clusters.values().stream().anyMatch(this::isReconciled)) {
      need("flux");
    }
    if (partitions.values().stream().anyMatch(ToolPass::isPlayed)) {
      need("containerlab");
    }
    if (secrets.values().stream().anyMatch(secret -> secret.from().equals("sops"))) {
      need("sops");
    }
    lab.tools().forEach(this::wanted);
    return Collections.unmodifiableSortedMap(tools);
  }

  /** kubectl may be one minor version off, so the newest cluster's suits. */
  private static Optional<KubernetesVersion> newest(Map<String, Cluster> clusters) {
    return clusters.values().stream()
        .filter(cluster -> cluster.provider() instanceof Provider.K3d)
        .map(Cluster::kubernetes)
        .max(Comparator.naturalOrder());
  }

  private boolean isReconciled(Cluster cluster) {
    return cluster.provider() instanceof Provider.K3d && cluster.reconcilesItself(phase);
  }

  /** Whether containerlab has something to play there. */
  private static boolean isPlayed(Partition partition) {
    return partition.host().isPresent()
        && (partition.fabric().isPresent()
            || partition.machines().values().stream().anyMatch(ToolPass::isContainer));
  }

  private static boolean isContainer(Machine machine) {
    return machine.kind() instanceof Machine.Container || machine.kind() instanceof Machine.Vm;
  }

  private void need(String program) {
    tools.put(program, withoutV(catalog.tool(program)));
  }

  private void wanted(String program, String version) {
    String chosen = version.isEmpty() ? catalog.knownTool(program).orElse("") : version;
    tools.put(program, withoutV(chosen));
  }

  private static String withoutV(String version) {
    return version.startsWith("v") ? version.substring(1) : version;
  }
}
