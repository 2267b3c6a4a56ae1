package dev.vlabc.emit.containerlab;

import dev.vlabc.data.YamlWriter;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
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
          .ifPresent(topology -> files.add(file(plan, provenance, partition, topology)));
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
    String text = YamlWriter.write(Headers.of(plan, commands), TopologyFile.of(topology));
    if (text.indexOf('$') >= 0 || text.contains("{{")) {
      throw new IllegalArgumentException(
          "containerlab replaces $NAME and {{ }} anywhere in a topology; " + path + " has one");
    }
    String cause = provenance.range(Path.of("partitions", partition.name())).toString();
    return new GeneratedFile(path, text, false, cause);
  }

  private static String keep(Topology topology) {
    return topology.borrowsNetwork() ? "--keep-mgmt-net " : "";
  }
}
