package dev.vlabc.emit.srlinux;

import dev.vlabc.emit.routing.RoutedFabric;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Switch;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the configuration of every SR Linux in a partition that is played on a host. */
public final class SrlinuxTarget implements Target {

  private static final String TEMPLATE = "srlinux/config.cli.peb";

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      List<FabricNode> nodes = partition.switches(Switch.Srlinux.class);
      if (partition.host().isPresent() && !nodes.isEmpty()) {
        Views views = new Views(RoutedFabric.of(partition).orElseThrow(), header(plan));
        nodes.forEach(
            node ->
                view(node, views)
                    .ifPresent(view -> files.add(file(partition, node, view, provenance))));
      }
    }
    return files;
  }

  private static List<String> header(Lab plan) {
    String use = "containerlab types it in once, over its defaults, when the node has started.";
    return Headers.of(plan, use).lines().toList();
  }

  private static Optional<SrlinuxView> view(FabricNode node, Views views) {
    return node.kind() instanceof Switch.Srlinux kind
        ? node.router().map(router -> views.of(node.name(), router, kind))
        : Optional.empty();
  }

  private static GeneratedFile file(
      Partition partition, FabricNode node, SrlinuxView view, Provenance provenance) {
    String folder = Layout.config(partition.host().orElseThrow(), partition.name(), node.name());
    Path cause = Path.of("partitions", partition.name(), "fabric", "nodes", node.name());
    return new GeneratedFile(
        folder + "/config.cli",
        Templates.shipped().render(TEMPLATE, view),
        false,
        provenance.range(cause).toString());
  }
}
