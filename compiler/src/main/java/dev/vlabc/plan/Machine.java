package dev.vlabc.plan;

import dev.vlabc.value.Address;
import dev.vlabc.value.Mac;
import dev.vlabc.value.Phase;
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

  /** What a machine is made of. */
  public sealed interface Kind {}

  /** A container that routes on the host. */
  public record Container(String image) implements Kind {}

  /** A virtual machine inside a container, with an emulated BMC. */
  public record Vm(String image) implements Kind {}

  /** A virtual machine of the host's libvirt. */
  public record Libvirt(Optional<String> storage, Optional<String> firmware) implements Kind {}

  /** A real computer. */
  public record Physical() implements Kind {}
}
