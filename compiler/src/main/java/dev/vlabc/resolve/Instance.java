package dev.vlabc.resolve;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Path;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.NetworkSpec;
import dev.vlabc.value.Prefix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A copy of a lab beside it on the same host: the networks that vlabc carves move by their own
 * length for each instance, so an address that is written out would be taken twice.
 */
final class Instance {

  private static final String ANY = "any";

  private final LabSpec lab;
  private final int number;
  private final Diagnostics diagnostics;

  private Instance(LabSpec lab, int number, Diagnostics diagnostics) {
    this.lab = lab;
    this.number = number;
    this.diagnostics = diagnostics;
  }

  static LabSpec shifted(LabSpec lab, int number, Diagnostics diagnostics) {
    if (number == 0) {
      return lab;
    }
    Instance instance = new Instance(lab, number, diagnostics);
    instance.refusePinned();
    return lab.with(lab.hosts(), lab.sizes(), instance.networks());
  }

  /** The lab's name with the instance behind it. */
  static String name(LabSpec lab, int number) {
    return number == 0 ? lab.name() : lab.name() + "-" + number;
  }

  private SequencedMap<String, NetworkSpec> networks() {
    SequencedMap<String, NetworkSpec> networks = new LinkedHashMap<>();
    lab.networks()
        .forEach(
            (name, network) ->
                networks.put(name, network.purpose().equals(ANY) ? moved(name, network) : network));
    return networks;
  }

  private NetworkSpec moved(String name, NetworkSpec network) {
    List<Prefix> moved =
        network.prefixes().stream()
            .map(prefix -> prefix.shifted(number))
            .flatMap(Optional::stream)
            .toList();
    if (moved.size() < network.prefixes().size()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0404,
                  lab.place(Path.of("networks", name)),
                  "there is no room for instance " + number + " behind network `" + name + "`")
              .help("give `" + name + "` a smaller or lower prefix"));
    }
    return network.withPrefixes(moved);
  }

  private void refusePinned() {
    lab.places().keySet().stream().filter(this::pins).forEach(this::refuse);
  }

  private boolean pins(Path path) {
    List<String> elements = path.elements();
    boolean endpoint = path.last().equals("address") && elements.contains("endpoint");
    boolean node =
        (path.last().equals("address") || path.last().equals("loopback"))
            && elements.getFirst().equals("partitions")
            && !elements.contains("bmc")
            && lab.partitions().containsKey(elements.get(1))
            && lab.partitions().get(elements.get(1)).host().isPresent();
    return endpoint || node;
  }

  private void refuse(Path path) {
    diagnostics.add(
        Diagnostic.of(
                Code.VL0410,
                lab.place(path),
                "an instance cannot have the address that is written for the lab itself")
            .help("leave the address out, so that vlabc deals one out for each instance"));
  }
}
