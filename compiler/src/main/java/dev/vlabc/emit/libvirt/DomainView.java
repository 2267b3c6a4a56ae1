package dev.vlabc.emit.libvirt;

import dev.vlabc.emit.libvirt.VirtualMachines.VirtualMachine;
import dev.vlabc.plan.Machine;
import dev.vlabc.value.Mac;
import java.util.List;

/**
 * What the template of a domain sees. Rules from libvirt 9.0: QEMU's memory is whole MiB; firmware
 * is chosen by what is asked of it (formatdomain, "OS booting"); Secure Boot needs SMM on amd64,
 * which is switched on unasked where libvirt chooses; VirtualBMC 3.3.0 writes the boot order into
 * {@code os}, where a boot order of devices may not be beside it.
 *
 * @param mebibytes rounded up
 * @param cores rounded up
 * @param pool the storage pool of the disks
 * @param network libvirt's name of the network; empty: there is none
 * @param macs of the interfaces; none where there is no network
 */
public record DomainView(
    String description,
    String name,
    String uuid,
    long mebibytes,
    int cores,
    String arch,
    String machine,
    Firmware firmware,
    String pool,
    List<Disk> disks,
    String network,
    List<String> macs) {

  private static final long MEBIBYTE = 1L << 20;

  /**
   * What starts it.
   *
   * @param chosen by libvirt, among the UEFI ones
   * @param file of the spec; empty: none
   * @param secure whether it boots only what is signed
   * @param systemManagement whether to switch SMM on
   */
  public record Firmware(boolean chosen, String file, boolean secure, boolean systemManagement) {

    static Firmware of(Machine machine, Machine.Libvirt libvirt) {
      String file = libvirt.firmware().orElse("");
      boolean secure = machine.boot().equals("uefi-secure");
      boolean amd64 = machine.arch().equals("amd64");
      return machine.boot().equals("legacy")
          ? new Firmware(false, "", false, false)
          : new Firmware(file.isEmpty(), file, secure, secure && amd64 && !file.isEmpty());
    }
  }

  /** A disk, and where the machine finds it. */
  public record Disk(String volume, String device) {}

  static DomainView of(String description, VirtualMachines all, VirtualMachine one) {
    Machine machine = one.machine();
    boolean amd64 = machine.arch().equals("amd64");
    boolean connected = all.network().isPresent();
    return new DomainView(
        description,
        one.domain(),
        machine.uuid().orElseThrow(),
        Math.ceilDiv(one.size().memory().bytes(), MEBIBYTE),
        Math.ceilDiv(one.size().milliCpu(), 1000),
        amd64 ? "x86_64" : "aarch64",
        amd64 ? "q35" : "virt",
        Firmware.of(machine, one.libvirt()),
        one.libvirt().storage(),
        one.disks().stream().map(disk -> new Disk(disk.volume(), disk.device())).toList(),
        connected ? all.name() : "",
        connected ? one.libvirt().nics().values().stream().map(Mac::toString).toList() : List.of());
  }
}
