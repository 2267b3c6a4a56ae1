package dev.vlabc.resolve.fabric;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Router;
import dev.vlabc.resolve.fabric.VirtualBmcs.Access;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.resolve.index.Unwritten;
import dev.vlabc.source.Path;
import dev.vlabc.spec.BmcSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.spec.MachineSpec.KindSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import dev.vlabc.value.Mac;
import dev.vlabc.value.Uuid;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes every default of a machine out. */
final class MachinePlan {

  private static final Only.Sought SIZE =
      new Only.Sought(
          "size",
          "the lab",
          "size: …",
          "declare one under `spec`: `sizes: {worker: {cpu: 2, memory: 4Gi, disk: 40Gi}}`,"
              + " or write `size: tiny` here");

  private static final int IPMI_PORT = 623;

  private final LabSpec lab;
  private final String labName;
  private final String partition;
  private final PartitionSpec spec;
  private final Catalog catalog;
  private final Only only;
  private final LibvirtPlan libvirt;

  MachinePlan(
      LabSpec lab,
      String labName,
      String partition,
      PartitionSpec spec,
      Catalog catalog,
      Only only) {
    this.lab = lab;
    this.labName = labName;
    this.partition = partition;
    this.spec = spec;
    this.catalog = catalog;
    this.only = only;
    this.libvirt = new LibvirtPlan(lab, labName, partition, only);
  }

  /**
   * What a machine is made of where nothing is said: without a host it is real; with one, a
   * container that nobody manages, a VM in the fabric, or a VM of libvirt where there is no fabric.
   */
  static String kind(PartitionSpec partition, MachineSpec machine) {
    return machine
        .kind()
        .map(KindSpec::kind)
        .orElseGet(
            () -> {
              if (partition.host().isEmpty()) {
                return "physical";
              }
              if (partition.managedBy().isEmpty()) {
                return "container";
              }
              return partition.fabric().isPresent() ? "vm" : "libvirt";
            });
  }

  /** Whether it is on the partition's docker network, and so has an address there. */
  static boolean isVirtual(PartitionSpec partition, MachineSpec machine) {
    return !kind(partition, machine).equals("physical");
  }

  /**
   * Empty where its size cannot be told, which was reported.
   *
   * @param access how the BMC is reached that vlabc gives it
   */
  Optional<Machine> machine(
      String name,
      MachineSpec written,
      Optional<Address> granted,
      Optional<Router> router,
      Access access) {
    String kind = kind(spec, written);
    boolean real = kind.equals("physical");
    return size(name, written, kind)
        .map(
            size ->
                new Machine(
                    name,
                    kind(name, kind, written, size),
                    size,
                    written.role(),
                    written.mac().or(() -> mac(name, written, kind)),
                    written.uuid().or(() -> derivedUuid(name, real)),
                    written.address().or(() -> granted),
                    router,
                    bmc(written, kind, access, written.address().or(() -> granted)),
                    written.location().map(Locations::of),
                    written.boot(),
                    written.arch(),
                    new TreeMap<>(written.labels()),
                    written.life().phases(),
                    written.life().retiring()));
  }

  private Machine.Kind kind(String name, String kind, MachineSpec written, String size) {
    Optional<KindSpec> said = written.kind();
    return switch (kind) {
      case "container" -> new Machine.Container(image(said, "frr"));
      case "vm" -> new Machine.Vm(image(said, "vm"));
      case "libvirt" -> libvirt.kind(name, written, size);
      default -> new Machine.Physical();
    };
  }

  private String image(Optional<KindSpec> said, String otherwise) {
    return said.flatMap(KindSpec::image).orElseGet(() -> catalog.image(otherwise));
  }

  private Optional<String> size(String name, MachineSpec written, String kind) {
    if (written.size().isPresent()) {
      return written.size().map(Ref::text).filter(size -> lab.sizes().containsKey(size));
    }
    if (kind.equals("container")) {
      return Optional.of(Unwritten.TINY);
    }
    SortedSet<String> sizes = new TreeSet<>(lab.sizes().keySet());
    sizes.remove(Unwritten.TINY);
    Path at = Path.of("partitions", partition, "machines", name);
    return only.of(SIZE, sizes, lab.place(at));
  }

  private Optional<Mac> mac(String name, MachineSpec written, String kind) {
    return switch (kind) {
      case "physical" -> Optional.empty();
      case "libvirt" -> Optional.of(libvirt.nics(name, written).firstEntry().getValue());
      default -> Optional.of(Mac.derived(labName, partition, name, "lan0"));
    };
  }

  private Optional<String> derivedUuid(String name, boolean real) {
    return real ? Optional.empty() : Optional.of(Uuid.derived(labName, partition, name).toString());
  }

  private static Optional<Bmc> bmc(
      MachineSpec written, String kind, Access access, Optional<Address> own) {
    return written.bmc().map(bmc -> bmc(bmc, access)).or(() -> emulated(kind, access, own));
  }

  private static Bmc bmc(BmcSpec written, Access access) {
    return new Bmc(
        written.kind(),
        written.address().or(access::address),
        access.port().isPresent() ? access.port() : written.port(),
        written.secret().map(Ref::text));
  }

  /** mini-lab's image has its BMC at the container's own address. */
  private static Optional<Bmc> emulated(String kind, Access access, Optional<Address> own) {
    return switch (kind) {
      case "vm" -> Optional.of(new Bmc("ipmi", own, OptionalInt.of(IPMI_PORT), Optional.empty()));
      case "libvirt" ->
          Optional.of(new Bmc("virtualbmc", access.address(), access.port(), Optional.empty()));
      default -> Optional.empty();
    };
  }
}
