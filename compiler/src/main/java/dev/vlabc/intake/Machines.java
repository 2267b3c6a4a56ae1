package dev.vlabc.intake;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import dev.vlabc.value.Mac;
import dev.vlabc.value.Uuid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nodes that play machines, as mini-lab has them (v0.6.0): virtual machines in containers whose
 * environment says how large they are.
 */
final class Machines {

  static final List<String> ENV =
      List.of("UUID", "QEMU_CPU_CORES", "QEMU_MEMORY", "QEMU_DISK_SIZE");

  private static final Set<String> GROUPS = Set.of("machine", "machines");
  private static final String BOOT_PORT = "lan0";
  private static final Pattern NIC = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,6})([KMGT]?)B?");
  private static final int MEBIBYTES_PER_GIBIBYTE = 1024;

  private final Shapes shapes;
  private final Variables variables;
  private final Losses losses;
  private final Images images;
  private final Map<Mapping, String> sizes = new LinkedHashMap<>();

  Machines(Shapes shapes, Variables variables, Losses losses, Images images) {
    this.shapes = shapes;
    this.variables = variables;
    this.losses = losses;
    this.images = images;
  }

  boolean has(SourceNode node, String kind) {
    boolean grouped = node.group().filter(GROUPS::contains).isPresent();
    return kind.equals(Kinds.LINUX) && (grouped || isVirtual(node));
  }

  boolean isVirtual(SourceNode node) {
    return images.isMachine(node) || node.env("UUID").isPresent();
  }

  /** The sizes that the machines so far have, by name. */
  Mapping sizes() {
    Mapping.Builder named = Mapping.builder();
    sizes.forEach((size, name) -> named.put(name, size));
    return named.build();
  }

  /**
   * @param macs of its ports, by the name of the port
   */
  Mapping of(SourceNode node, Optional<String> address, Map<String, Scalar> macs) {
    Mapping.Builder machine = Mapping.builder();
    Optional<String> image = images.orOwn(node);
    if (isVirtual(node)) {
      Mapping fields = Mapping.builder().putIfPresent("image", image).build();
      machine.put("kind", Switches.choice("vm", fields)).put("size", size(node));
      machine.putIfPresent("uuid", uuid(node));
    } else if (image.isPresent()) {
      machine.put(
          "kind",
          Switches.choice("container", Mapping.builder().putIfPresent("image", image).build()));
    }
    machine.putIfPresent("address", address);
    nics(node, macs, machine);
    return machine.build();
  }

  private Optional<String> uuid(SourceNode node) {
    Optional<Scalar> written = node.env("UUID");
    Optional<String> uuid =
        written.flatMap(variables::text).filter(text -> Uuid.parse(text).isPresent());
    if (written.isPresent() && uuid.isEmpty()) {
      env(node, written.get(), "UUID");
    }
    return uuid;
  }

  private void env(SourceNode node, Scalar at, String variable) {
    losses.add(
        "the variable `" + variable + "` of an environment, which is not as mini-lab has it,",
        "write what it means at the machine or its size in the lab",
        node.name(),
        shapes.at(at));
  }

  private void nics(SourceNode node, Map<String, Scalar> macs, Mapping.Builder machine) {
    Mapping.Builder nics = Mapping.builder();
    macs.forEach(
        (port, written) -> {
          Optional<String> mac =
              Mac.parse(written.text()).filter(one -> !one.isMulticast()).map(Mac::toString);
          if (mac.isPresent() && port.equals(BOOT_PORT)) {
            machine.putIfPresent("mac", mac);
          } else if (mac.isPresent() && NIC.matcher(port).matches()) {
            nics.put(port, Mapping.builder().putIfPresent("mac", mac).build());
          } else {
            losses.add(
                "the MAC address of a port of a machine",
                "write it under `nics` of the machine",
                node.name() + ":" + port,
                shapes.at(written));
          }
        });
    machine.putIfFilled("nics", nics.build());
  }

  /** The name of its size; what its environment does not say is as mini-lab's image has it. */
  private String size(SourceNode node) {
    Mapping size =
        Mapping.builder()
            .put("cpu", cores(node))
            .put("memory", memory(node))
            .put("disk", disk(node))
            .build();
    int number = sizes.size() + 1;
    return sizes.computeIfAbsent(size, _ -> number == 1 ? "machine" : "machine-" + number);
  }

  private long cores(SourceNode node) {
    return amount(node, "QEMU_CPU_CORES")
        .filter(amount -> amount.group(2).isEmpty())
        .map(amount -> Long.parseLong(amount.group(1)))
        .orElse(1L);
  }

  /** QEMU counts in MiB where nothing else is said. */
  private String memory(SourceNode node) {
    Optional<Matcher> found =
        amount(node, "QEMU_MEMORY").filter(amount -> !amount.group(2).equals("K"));
    if (found.isEmpty()) {
      return "2Gi";
    }
    long number = Long.parseLong(found.get().group(1));
    String unit = found.get().group(2);
    if (!unit.isEmpty() && !unit.equals("M")) {
      return number + unit + "i";
    }
    return number % MEBIBYTES_PER_GIBIBYTE == 0
        ? number / MEBIBYTES_PER_GIBIBYTE + "Gi"
        : number + "Mi";
  }

  private String disk(SourceNode node) {
    return amount(node, "QEMU_DISK_SIZE")
        .filter(amount -> !amount.group(2).isEmpty())
        .map(amount -> amount.group(1) + amount.group(2) + "i")
        .orElse("5Gi");
  }

  private Optional<Matcher> amount(SourceNode node, String variable) {
    Optional<Scalar> written = node.env(variable);
    Optional<Matcher> amount =
        written.flatMap(variables::text).map(AMOUNT::matcher).filter(Matcher::matches);
    if (written.isPresent() && amount.isEmpty()) {
      env(node, written.get(), variable);
    }
    return amount;
  }
}
