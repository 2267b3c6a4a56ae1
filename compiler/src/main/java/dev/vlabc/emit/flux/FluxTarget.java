package dev.vlabc.emit.flux;

import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.target.Target;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Writes the trees of all clusters that run their own Flux. */
public final class FluxTarget implements Target {

  private final Inputs inputs;

  public FluxTarget(Inputs inputs) {
    this.inputs = inputs;
  }

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Cluster cluster : plan.clusters().values()) {
      if (isRendered(plan, cluster)) {
        files.addAll(new ClusterTree(plan, cluster, provenance, inputs).files());
      }
    }
    return files;
  }

  /** Whether a cluster has a tree: it runs its own Flux, and there is something to apply. */
  public static boolean isRendered(Lab plan, Cluster cluster) {
    return cluster.reconcilesItself(plan.phase())
        && (cluster.components().values().stream().anyMatch(one -> !one.steps().isEmpty())
            || !cluster.manifests().isEmpty());
  }
}
