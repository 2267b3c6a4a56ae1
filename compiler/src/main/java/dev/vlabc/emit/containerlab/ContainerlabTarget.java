package dev.vlabc.emit.containerlab;

import dev.vlabc.data.YamlWriter;
import dev.vlabc.emit.registry.References;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the topology of each partition that containerlab plays. */
public final class ContainerlabTarget implements Target {

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      Topology.of(plan, partition)
          .ifPresent(
              topology -> {
                files.add(file(plan, provenance, partition, topology));
                if (Impairments.in(topology)) {
                  files.add(impairments(plan, provenance, partition, topology));
                }
              });
    }
    return files;
  }

  private static GeneratedFile file(
      Lab plan, Provenance provenance, Partition partition, Topology topology) {
    String path = Layout.topology(topology.host(), partition.name());
    List<String> commands =
        List.of(
            "sudo containerlab deploy -t " + path,
            "sudo containerlab destroy --cleanup " + keep(topology) + "-t " + path);
    References references = new References(plan);
    String text =
        YamlWriter.write(
            Headers.of(plan, commands),
            TopologyFile.of(topology, image -> references.docker(topology.host(), image)));
    if (text.indexOf('$') >= 0 || text.contains("{{")) {
      throw new IllegalArgumentException(
          "containerlab replaces $NAME and {{ }} anywhere in a topology; " + path + " has one");
    }
    String cause = provenance.range(Path.of("partitions", partition.name())).toString();
    return new GeneratedFile(path, text, false, cause);
  }

  private static GeneratedFile impairments(
      Lab plan, Provenance provenance, Partition partition, Topology topology) {
    String path = Layout.impairments(topology.host(), partition.name());
    List<String> header = Headers.of(plan, List.of("sudo sh " + path)).lines().toList();
    ImpairmentsView view = new ImpairmentsView(header, Impairments.of(topology));
    String text = Templates.shipped().render("containerlab/impairments.sh.peb", view);
    Path cause = Path.of("partitions", partition.name(), "fabric", "links");
    return new GeneratedFile(path, text, true, provenance.range(cause).toString());
  }

  private static String keep(Topology topology) {
    return topology.borrowsNetwork() ? "--keep-mgmt-net " : "";
  }
}
