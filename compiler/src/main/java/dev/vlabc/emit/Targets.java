package dev.vlabc.emit;

import dev.vlabc.emit.containerlab.ContainerlabTarget;
import dev.vlabc.emit.frr.FrrTarget;
import dev.vlabc.emit.k3d.K3dTarget;
import dev.vlabc.emit.libvirt.LibvirtTarget;
import dev.vlabc.emit.linux.LinuxTarget;
import dev.vlabc.emit.readme.ReadmeTarget;
import dev.vlabc.emit.resolved.ResolvedTarget;
import dev.vlabc.emit.srlinux.SrlinuxTarget;
import dev.vlabc.emit.target.Target;
import dev.vlabc.emit.vm.VmTarget;
import java.util.List;

/** Every target. A new one is a package and a line here. */
public final class Targets {

  public static final List<Target> ALL =
      List.of(
          new ContainerlabTarget(),
          new FrrTarget(),
          new K3dTarget(),
          new LibvirtTarget(),
          new LinuxTarget(),
          new ReadmeTarget(),
          new ResolvedTarget(),
          new SrlinuxTarget(),
          new VmTarget());

  private Targets() {}
}
