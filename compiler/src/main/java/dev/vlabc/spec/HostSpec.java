package dev.vlabc.spec;

import dev.vlabc.value.Address;
import dev.vlabc.value.Mac;
import dev.vlabc.value.Quantity;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** A computer that the lab runs on. */
public record HostSpec(
    OptionalInt cpu,
    Optional<Quantity> memory,
    Optional<Quantity> disk,
    Optional<Ref> size,
    Optional<Address> address,
    Optional<Ref> runsOn,
    Optional<SshSpec> ssh,
    Optional<LocationSpec> location,
    Optional<BmcSpec> bmc,
    SequencedMap<String, DiskSpec> disks,
    SequencedMap<String, NicSpec> nics,
    ReserveSpec reserve,
    OvercommitSpec overcommit,
    Life life) {

  public record SshSpec(String user, int port) {}

  /** What the lab leaves alone. */
  public record ReserveSpec(int cpu, Quantity memory, Quantity disk) {}

  /** How often the same cores and the same memory may be given away. */
  public record OvercommitSpec(int cpu, int memory) {}

  public record NicSpec(Optional<Mac> mac, Optional<Ref> network) {}

  /** The computer that vlabc's user sits at, about which nothing is known. */
  public static final HostSpec UNSAID =
      new HostSpec(
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new ReserveSpec(1, Quantity.ofBytes(2L << 30), Quantity.ofBytes(20L << 30)),
          new OvercommitSpec(3, 1),
          Life.ALWAYS);

  static HostSpec from(String name, Fields fields) {
    return new HostSpec(
        fields.integer("cpu"),
        fields.quantity("memory"),
        fields.quantity("disk"),
        fields.ref("size"),
        fields.address("address"),
        fields.ref("runsOn"),
        fields.record(
            "ssh", ssh -> new SshSpec(ssh.text("user").orElse("root"), ssh.integer("port", 22))),
        fields.record("location", LocationSpec::from),
        fields.choice("bmc", BmcSpec::from),
        fields.things("disks", DiskSpec::from),
        fields.things("nics", (_, nic) -> new NicSpec(nic.mac("mac"), nic.ref("network"))),
        reserve(fields.record("reserve")),
        overcommit(fields.record("overcommit")),
        Life.from(fields));
  }

  private static ReserveSpec reserve(Fields fields) {
    return new ReserveSpec(
        fields.integer("cpu", 1),
        fields.quantity("memory").or(() -> Quantity.parse("2Gi")).orElseThrow(),
        fields.quantity("disk").or(() -> Quantity.parse("20Gi")).orElseThrow());
  }

  private static OvercommitSpec overcommit(Fields fields) {
    return new OvercommitSpec(fields.integer("cpu", 3), fields.integer("memory", 1));
  }
}
