package dev.vlabc.emit.frr;

import dev.vlabc.emit.routing.RoutedFabric;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.template.Templates;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.FabricNode;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Switch;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the configuration of every FRR in a partition that is played on a host. */
public final class FrrTarget implements Target {

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      partition
          .host()
          .ifPresent(
              host ->
                  RoutedFabric.of(partition)
                      .ifPresent(
                          fabric ->
                              files.addAll(
                                  new Files(plan, partition, host, fabric, provenance).all())));
    }
    return files;
  }

  /** The files of one partition. */
  private static final class Files {

    private final Partition partition;
    private final String host;
    private final Provenance provenance;
    private final Views views;
    private final Path at;

    Files(Lab plan, Partition partition, String host, RoutedFabric fabric, Provenance provenance) {
      this.partition = partition;
      this.host = host;
      this.provenance = provenance;
      this.at = Path.of("partitions", partition.name());
      String use = "Bound into its node by topology.clab.yml; read once, when the node starts.";
      this.views = new Views(fabric, Headers.of(plan, use).lines().toList());
    }

    List<GeneratedFile> all() {
      List<GeneratedFile> files = new ArrayList<>();
      partition.switches(Switch.Frr.class).forEach(node -> ofSwitch(node).ifPresent(files::add));
      partition.machines().values().stream()
          .filter(machine -> machine.kind() instanceof Machine.Container)
          .forEach(machine -> ofMachine(machine).ifPresent(files::add));
      if (!files.isEmpty()) {
        files.add(shared("daemons"));
        files.add(shared("vtysh.conf"));
      }
      return files;
    }

    private Optional<GeneratedFile> ofSwitch(FabricNode node) {
      return node.router()
          .map(
              router ->
                  file(
                      node.name(),
                      "frr/switch/frr.conf.peb",
                      views.ofSwitch(node.name(), router),
                      at.child("fabric").child("nodes").child(node.name())));
    }

    private Optional<GeneratedFile> ofMachine(Machine machine) {
      return machine
          .router()
          .map(
              router ->
                  file(
                      machine.name(),
                      "frr/machine/frr.conf.peb",
                      views.ofMachine(machine.name(), router),
                      at.child("machines").child(machine.name())));
    }

    private GeneratedFile file(String node, String template, Record view, Path cause) {
      String path = Layout.config(host, partition.name(), node) + "/frr.conf";
      String text = Templates.shipped().render(template, view);
      return new GeneratedFile(path, text, false, provenance.range(cause).toString());
    }

    /** One for all nodes of the partition. */
    private GeneratedFile shared(String name) {
      String path = Layout.config(host, partition.name()) + "/" + name;
      String text = Templates.shipped().render("frr/" + name + ".txt.peb", new NoView());
      return new GeneratedFile(path, text, false, provenance.range(at).toString());
    }
  }

  /** Of a file that is the same for everybody. */
  public record NoView() {}
}
