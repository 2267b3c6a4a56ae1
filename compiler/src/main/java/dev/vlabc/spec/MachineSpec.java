package dev.vlabc.spec;

import dev.vlabc.value.Address;
import dev.vlabc.value.Mac;
import java.util.Optional;
import java.util.SequencedMap;

/** A bare-metal server, or what stands in for it. */
public record MachineSpec(
    Optional<Ref> size,
    String role,
    Optional<KindSpec> kind,
    Optional<Mac> mac,
    Optional<String> uuid,
    SequencedMap<String, Optional<Mac>> nics,
    Optional<Address> address,
    Optional<BmcSpec> bmc,
    String boot,
    Optional<DiskSpec> rootDisk,
    SequencedMap<String, DiskSpec> disks,
    Optional<LocationSpec> location,
    SequencedMap<String, String> labels,
    String arch,
    Life life) {

  /** {@code container}, {@code vm}, {@code libvirt} or {@code physical}. */
  public record KindSpec(
      String kind, Optional<String> image, Optional<String> storage, Optional<String> firmware) {}

  static MachineSpec from(String name, Fields fields) {
    return new MachineSpec(
        fields.ref("size"),
        fields.text("role").orElse("worker"),
        fields.choice("kind", MachineSpec::kind),
        fields.mac("mac"),
        fields.text("uuid"),
        fields.things("nics", (_, nic) -> nic.mac("mac")),
        fields.address("address"),
        fields.choice("bmc", BmcSpec::from),
        fields.text("boot").orElse("uefi"),
        fields.record("rootDisk", DiskSpec::from),
        fields.things("disks", DiskSpec::from),
        fields.record("location", LocationSpec::from),
        fields.textMap("labels"),
        fields.text("arch").orElse("amd64"),
        Life.from(fields));
  }

  private static KindSpec kind(String kind, Fields fields) {
    return new KindSpec(
        kind, fields.text("image"), fields.text("storage"), fields.text("firmware"));
  }
}
