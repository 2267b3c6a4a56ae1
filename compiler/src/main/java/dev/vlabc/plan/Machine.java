package dev.vlabc.plan;

import dev.vlabc.value.Address;
import dev.vlabc.value.Mac;
import dev.vlabc.value.Phase;
import dev.vlabc.value.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A bare-metal server, or what stands in for it.
 *
 * @param uuid as DMI shows it; empty: real hardware has its own
 * @param mac of the interface that it boots from, or of its management interface
 * @param address written in the spec, or on the management network
 * @param router empty: what provisions it routes on it, or nobody does
 */
public record Machine(
    String name,
    Kind kind,
    String size,
    String role,
    Optional<Mac> mac,
    Optional<String> uuid,
    Optional<Address> address,
    Optional<Router> router,
    Optional<Bmc> bmc,
    Optional<Location> location,
    String boot,
    String arch,
    SortedMap<String, String> labels,
    SortedSet<Phase> phases,
    boolean retiring) {

  /** What it takes of its host: its size, with all disks that are made for it. */
  public Optional<Size> footprint(Map<String, Size> sizes) {
    return Optional.ofNullable(sizes.get(size))
        .map(
            found ->
                kind instanceof Libvirt libvirt
                    ? new Size(
                        found.name(),
                        found.milliCpu(),
                        found.memory(),
                        Quantity.ofBytes(libvirt.diskBytes()),
                        found.gpu())
                    : found);
  }

  /** What a machine is made of. */
  public sealed interface Kind {}

  /** A container that routes on the host. */
  public record Container(String image) implements Kind {}

  /** A virtual machine inside a container, with an emulated BMC. */
  public record Vm(String image) implements Kind {}

  /**
   * A virtual machine of the host's libvirt.
   *
   * @param storage the storage pool of its disks
   * @param firmware a UEFI firmware file of the host; empty: libvirt chooses one
   * @param disk how large its root disk is; 0: it has none
   * @param disks further disks by name
   * @param nics in natural order; the first is the one that it boots from
   */
  public record Libvirt(
      String storage,
      Optional<String> firmware,
      Quantity disk,
      SortedMap<String, Quantity> disks,
      SortedMap<String, Mac> nics)
      implements Kind {

    long diskBytes() {
      return disk.bytes() + disks.values().stream().mapToLong(Quantity::bytes).sum();
    }
  }

  /** A real computer. */
  public record Physical() implements Kind {}
}
