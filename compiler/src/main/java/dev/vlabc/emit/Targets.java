package dev.vlabc.emit;

import dev.vlabc.emit.containerlab.ContainerlabTarget;
import dev.vlabc.emit.flux.FluxTarget;
import dev.vlabc.emit.frr.FrrTarget;
import dev.vlabc.emit.just.JustTarget;
import dev.vlabc.emit.k3d.K3dTarget;
import dev.vlabc.emit.libvirt.LibvirtTarget;
import dev.vlabc.emit.linux.LinuxTarget;
import dev.vlabc.emit.readme.ReadmeTarget;
import dev.vlabc.emit.registry.RegistryTarget;
import dev.vlabc.emit.resolved.ResolvedTarget;
import dev.vlabc.emit.script.ScriptTarget;
import dev.vlabc.emit.secret.SecretTarget;
import dev.vlabc.emit.srlinux.SrlinuxTarget;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.vm.VmTarget;
import java.util.List;

/** Every target. A new one is a package and a line here. */
final class Targets {

  private Targets() {}

  static List<Target> all(Inputs inputs) {
    return List.of(
        new ContainerlabTarget(),
        new FluxTarget(inputs),
        new FrrTarget(),
        new JustTarget(),
        new K3dTarget(),
        new LibvirtTarget(),
        new LinuxTarget(),
        new ReadmeTarget(),
        new RegistryTarget(inputs),
        new ResolvedTarget(),
        new ScriptTarget(),
        new SecretTarget(inputs),
        new SrlinuxTarget(),
        new VmTarget());
  }
}
