package dev.vlabc.resolve.fabric;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.plan.Machine;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.source.Path;
import dev.vlabc.spec.DiskSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.spec.MachineSpec.KindSpec;
import dev.vlabc.value.Mac;
import dev.vlabc.value.NaturalOrder;
import dev.vlabc.value.Quantity;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a virtual machine of libvirt is made of: its disks, its interfaces, its firmware. */
final class LibvirtPlan {

  private static final String POOL = "default";
  private static final String ONLY_NIC = "lan0";

  private final LabSpec lab;
  private final String labName;
  private final String partition;
  private final Only only;

  LibvirtPlan(LabSpec lab, String labName, String partition, Only only) {
    this.lab = lab;
    this.labName = labName;
    this.partition = partition;
    this.only = only;
  }

  /**
   * @param size the name of a size of the lab
   */
  Machine.Libvirt kind(String name, MachineSpec written, String size) {
    Quantity disk =
        written
            .rootDisk()
            .flatMap(DiskSpec::size)
            .orElseGet(
                () ->
                    Optional.ofNullable(lab.sizes().get(size))
                        .map(found -> found.disk())
                        .orElse(Quantity.ofBytes(0)));
    return new Machine.Libvirt(
        written.kind().flatMap(KindSpec::storage).orElse(POOL),
        written.kind().flatMap(KindSpec::firmware),
        disk,
        disks(name, written),
        nics(name, written));
  }

  /** A disk that is made must be told its size; one that is not is left out and reported. */
  private SortedMap<String, Quantity> disks(String name, MachineSpec written) {
    SortedMap<String, Quantity> disks = new TreeMap<>(NaturalOrder.INSTANCE);
    written
        .disks()
        .forEach(
            (disk, spec) ->
                spec.size()
                    .or(spec::minSize)
                    .ifPresentOrElse(
                        size -> disks.put(disk, size), () -> only.report(withoutSize(name, disk))));
    return disks;
  }

  private Diagnostic withoutSize(String machine, String disk) {
    Path at = Path.of("partitions", partition, "machines", machine, "disks", disk);
    return Diagnostic.of(
            Code.VL0107, lab.place(at), "disk `" + disk + "` of `" + machine + "` has no size")
        .note("it is made for a virtual machine, and nothing tells how large")
        .help("write its size: `disks: {" + disk + ": {size: 20Gi}}`");
  }

  /** In natural order; the first is the one that it boots from, with the machine's own MAC. */
  SortedMap<String, Mac> nics(String machine, MachineSpec written) {
    SortedSet<String> names = new TreeSet<>(NaturalOrder.INSTANCE);
    names.addAll(written.nics().keySet());
    if (names.isEmpty()) {
      names.add(ONLY_NIC);
    }
    SortedMap<String, Mac> nics = new TreeMap<>(NaturalOrder.INSTANCE);
    for (String nic : names) {
      Optional<Mac> own = Optional.ofNullable(written.nics().get(nic)).flatMap(mac -> mac);
      Optional<Mac> said = nic.equals(names.first()) ? written.mac().or(() -> own) : own;
      nics.put(nic, said.orElseGet(() -> Mac.derived(labName, partition, machine, nic)));
    }
    return nics;
  }
}
