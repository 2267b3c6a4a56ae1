package dev.vlabc.resolve;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.lock.Grants;
import dev.vlabc.plan.Bmc;
import dev.vlabc.plan.Host;
import dev.vlabc.plan.Mirror;
import dev.vlabc.plan.Network;
import dev.vlabc.plan.Purpose;
import dev.vlabc.plan.Rack;
import dev.vlabc.plan.Service;
import dev.vlabc.plan.Size;
import dev.vlabc.resolve.fabric.Locations;
import dev.vlabc.resolve.space.RegistryPorts;
import dev.vlabc.spec.BmcSpec;
import dev.vlabc.spec.HostSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.NetworkSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.spec.RegistriesSpec.MirrorSpec;
import dev.vlabc.spec.RegistriesSpec.ViaSpec;
import dev.vlabc.spec.SizeSpec;
import dev.vlabc.value.NaturalOrder;
import dev.vlabc.value.Quantity;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The things of a plan that are written in the spec much as they are. */
final class Simple {

  private static final int FABRIC_MTU = 9216;
  private static final int MTU = 1500;

  private final LabSpec lab;
  private final Inventory inventory;
  private final Options options;

  Simple(LabSpec lab, Inventory inventory, Options options) {
    this.lab = lab;
    this.inventory = inventory;
    this.options = options;
  }

  private static <S, T> SortedMap<String, T> all(
      Map<String, S> written, BiFunction<String, S, T> plan) {
    SortedMap<String, T> planned = new TreeMap<>(NaturalOrder.INSTANCE);
    written.forEach((name, spec) -> planned.put(name, plan.apply(name, spec)));
    return Collections.unmodifiableSortedMap(planned);
  }

  SortedMap<String, Host> hosts() {
    return all(lab.hosts(), this::host);
  }

  private Host host(String name, HostSpec spec) {
    return new Host(
        name,
        budget(spec),
        spec.address(),
        spec.runsOn().map(Ref::text),
        spec.ssh()
            .flatMap(ssh -> spec.address().map(at -> ssh.user() + "@" + at + ":" + ssh.port())),
        spec.location().map(Locations::of),
        spec.bmc().map(Simple::bmc));
  }

  private static Bmc bmc(BmcSpec spec) {
    return new Bmc(spec.kind(), spec.address(), spec.port(), spec.secret().map(Ref::text));
  }

  /** By its size, or by what is written; half a budget is none. */
  private Optional<Host.Budget> budget(HostSpec spec) {
    Optional<SizeSpec> size = spec.size().map(ref -> lab.sizes().get(ref.text()));
    OptionalInt cpu =
        spec.cpu().isPresent()
            ? spec.cpu()
            : size.map(found -> OptionalInt.of(found.milliCpu() / 1000))
                .orElse(OptionalInt.empty());
    Optional<Quantity> memory = spec.memory().or(() -> size.map(SizeSpec::memory));
    Optional<Quantity> disk = spec.disk().or(() -> size.map(SizeSpec::disk));
    if (cpu.isEmpty() || memory.isEmpty() || disk.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Host.Budget(
            cpu.getAsInt(),
            memory.get(),
            disk.get(),
            spec.reserve().cpu(),
            spec.reserve().memory(),
            spec.reserve().disk(),
            spec.overcommit().cpu(),
            spec.overcommit().memory()));
  }

  SortedMap<String, Rack> racks() {
    return all(
        lab.racks(),
        (name, spec) -> new Rack(name, spec.dataCentre().orElse(lab.name()), spec.units()));
  }

  SortedMap<String, Size> sizes() {
    return all(
        lab.sizes(),
        (name, spec) -> new Size(name, spec.milliCpu(), spec.memory(), spec.disk(), spec.gpu()));
  }

  SortedMap<String, Network> networks() {
    return all(lab.networks(), Simple::network);
  }

  private static Network network(String name, NetworkSpec spec) {
    Purpose purpose = Purpose.parse(spec.purpose()).orElse(Purpose.ANY);
    return new Network(
        name,
        spec.prefixes(),
        purpose,
        spec.gateways(),
        spec.dns(),
        spec.vlan(),
        spec.mtu().orElse(purpose == Purpose.FABRIC ? FABRIC_MTU : MTU),
        spec.dhcp().map(Ref::text),
        new TreeMap<>(spec.pools()));
  }

  SortedMap<String, Mirror> mirrors(Grants grants) {
    return all(lab.registries().mirrors(), (upstream, spec) -> mirror(upstream, spec, grants));
  }

  private Mirror mirror(String upstream, MirrorSpec spec, Grants grants) {
    ViaSpec via = lab.registries().through();
    Optional<String> host =
        RegistryPass.caches(lab, inventory.scenes()).stream()
            .findFirst()
            .or(() -> via.host().map(Ref::text));
    return new Mirror(
        upstream,
        via.kind(),
        host,
        host.map(at -> port(at, upstream, grants)).orElse(OptionalInt.empty()),
        via.component().map(Ref::text),
        via.endpoint(),
        spec.secret().map(Ref::text));
  }

  private OptionalInt port(String host, String upstream, Grants grants) {
    return RegistryPorts.isOnHosts(lab)
        ? new RegistryPorts(lab, host, options.instance()).port(upstream, grants)
        : OptionalInt.empty();
  }

  SortedMap<String, Service> services() {
    return all(
        lab.services(),
        (capability, spec) ->
            new Service(capability, spec.component().map(Ref::text), texts(spec.external())));
  }

  private static SortedMap<String, String> texts(Mapping fields) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Mapping.Entry entry : fields.entries()) {
      if (entry.value() instanceof Scalar scalar) {
        texts.put(entry.name(), scalar.text());
      }
    }
    return texts;
  }
}
