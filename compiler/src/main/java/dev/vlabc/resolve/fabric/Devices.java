package dev.vlabc.resolve.fabric;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.source.Range;
import dev.vlabc.spec.FabricSpec;
import dev.vlabc.spec.FabricSpec.GenerateSpec;
import dev.vlabc.spec.FabricSpec.NodeSpec;
import dev.vlabc.spec.FabricSpec.SwitchSpec;
import dev.vlabc.value.NaturalOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The nodes of a fabric: generated ones, refined by what is written about them, and written ones.
 */
final class Devices {

  private static final SwitchSpec FRR =
      new SwitchSpec(
          "frr",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final SortedMap<String, Device> byName = new TreeMap<>(NaturalOrder.INSTANCE);

  private Devices() {}

  static Devices none() {
    return new Devices();
  }

  /**
   * @param place where a node of that name was written
   */
  static Devices of(FabricSpec fabric, Function<String, Range> place, Diagnostics diagnostics) {
    Devices devices = new Devices();
    fabric.generate().ifPresent(generate -> devices.generate(generate, fabric.nodes()));
    fabric
        .nodes()
        .forEach(
            (name, node) -> {
              if (!devices.byName.containsKey(name) && !devices.add(name, node)) {
                diagnostics.add(withoutRole(name, place.apply(name)));
              }
            });
    return devices;
  }

  private static Diagnostic withoutRole(String name, Range at) {
    return Diagnostic.of(Code.VL0107, at, "node `" + name + "` has no role")
        .note("allowed: `leaf`, `spine`, `superspine`, `exit`, `service`")
        .help("write its role, or the name of a node that `generate` makes");
  }

  private void generate(GenerateSpec numbers, Map<String, NodeSpec> written) {
    add(Role.LEAF, numbers.leaves(), numbers.switches(), written);
    add(Role.SPINE, numbers.spines(), numbers.switches(), written);
    add(Role.SUPERSPINE, numbers.superspines(), numbers.switches(), written);
    add(Role.EXIT, numbers.exits(), FRR, written);
  }

  private void add(Role role, int count, SwitchSpec kind, Map<String, NodeSpec> written) {
    for (int i = 1; i <= count; i++) {
      String name = role.name().toLowerCase(Locale.ROOT) + "-" + i;
      Optional<NodeSpec> own = Optional.ofNullable(written.get(name));
      SwitchSpec used = own.flatMap(NodeSpec::switches).orElse(kind);
      byName.put(name, new Device(name, role, used, own, true));
    }
  }

  private boolean add(String name, NodeSpec node) {
    Optional<Role> role = node.role().map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)));
    role.ifPresent(
        known ->
            byName.put(
                name,
                new Device(name, known, node.switches().orElse(FRR), Optional.of(node), false)));
    return role.isPresent();
  }

  SortedMap<String, Device> byName() {
    return byName;
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The generated ones of a role, in natural order. */
  List<Device> generated(Role role) {
    return byName.values().stream()
        .filter(device -> device.generated() && device.role() == role)
        .toList();
  }
}
