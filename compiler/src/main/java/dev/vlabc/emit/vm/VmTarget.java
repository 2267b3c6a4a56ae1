package dev.vlabc.emit.vm;

import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the entrypoint of the virtual machines of each partition that containerlab plays. */
public final class VmTarget implements Target {

  static final String TEMPLATE = "vm/entrypoint.sh.peb";

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      boolean virtual =
          partition.machines().values().stream()
              .anyMatch(machine -> machine.kind() instanceof Machine.Vm);
      if (virtual) {
        partition
            .host()
            .ifPresent(host -> files.add(file(plan, provenance, host, partition.name())));
      }
    }
    return files;
  }

  private static GeneratedFile file(
      Lab plan, Provenance provenance, String host, String partition) {
    String use = "containerlab puts it in the place of the image's own /entrypoint.sh.";
    EntrypointView view = new EntrypointView(Headers.of(plan, use).lines().toList());
    String cause = provenance.range(Path.of("partitions", partition)).toString();
    String text = Templates.shipped().render(TEMPLATE, view);
    return new GeneratedFile(Layout.vmEntrypoint(host, partition), text, true, cause);
  }
}
