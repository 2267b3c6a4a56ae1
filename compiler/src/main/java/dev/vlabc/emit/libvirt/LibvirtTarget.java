package dev.vlabc.emit.libvirt;

import dev.vlabc.emit.libvirt.VirtualMachines.VirtualMachine;
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

/** Writes the virtual machines of each partition that libvirt plays. */
public final class LibvirtTarget implements Target {

  static final String DOMAIN = "libvirt/domain.xml.peb";
  static final String DEFINE = "libvirt/define.sh.peb";
  static final String UNDEFINE = "libvirt/undefine.sh.peb";

  @Override
  public List<GeneratedFile> emit(Lab plan, Provenance provenance) {
    List<GeneratedFile> files = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      VirtualMachines.of(plan, partition)
          .ifPresent(machines -> files.addAll(files(plan, provenance, machines)));
    }
    return files;
  }

  private static List<GeneratedFile> files(Lab plan, Provenance provenance, VirtualMachines all) {
    Path at = Path.of("partitions", all.partition());
    String cause = provenance.range(at).toString();
    List<GeneratedFile> files = new ArrayList<>();
    for (VirtualMachine one : all.machines()) {
      String path =
          Layout.vms(all.host(), all.partition()) + "/" + Layout.domainFile(one.machine().name());
      Path machine = at.child("machines").child(one.machine().name());
      String description =
          "Made by vlabc from " + plan.environment() + "/lab.yaml; edit that, not this domain.";
      String text = Templates.shipped().render(DOMAIN, DomainView.of(description, all, one));
      files.add(new GeneratedFile(path, text, false, provenance.range(machine).toString()));
    }
    files.add(script(plan, all, DEFINE, Layout.define(all.host(), all.partition()), cause));
    files.add(script(plan, all, UNDEFINE, Layout.undefine(all.host(), all.partition()), cause));
    return files;
  }

  private static GeneratedFile script(
      Lab plan, VirtualMachines all, String template, String path, String cause) {
    List<String> header = Headers.of(plan, List.of(path)).lines().toList();
    String text = Templates.shipped().render(template, ScriptView.of(plan, header, all));
    return new GeneratedFile(path, text, true, cause);
  }
}
