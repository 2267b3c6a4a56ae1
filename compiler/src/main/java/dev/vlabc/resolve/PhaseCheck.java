package dev.vlabc.resolve;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Path;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.value.Phase;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where anything differs by phase, the spec says which phase the lab is in. */
final class PhaseCheck {

  private PhaseCheck() {}

  static Phase phase(LabSpec lab, Options options, Diagnostics diagnostics) {
    if (lab.phase().isEmpty()) {
      firstDifference(lab).ifPresent(path -> diagnostics.add(unsaid(lab, path)));
    }
    return options.phase().or(lab::phase).orElse(Phase.STEADY);
  }

  private static Diagnostic unsaid(LabSpec lab, Path path) {
    return Diagnostic.of(
            Code.VL0303,
            lab.place(path),
            "this differs by phase, but the lab does not say in which phase it is")
        .help("write it under `spec`: `phase: bootstrap`");
  }

  private static Optional<Path> firstDifference(LabSpec lab) {
    SortedMap<Path, Boolean> differs = new TreeMap<>();
    int all = Phase.values().length;
    lab.layers()
        .forEach(
            (name, layer) ->
                differs.put(Path.of("layers", name, "phases"), layer.life().phases().size() < all));
    lab.partitions()
        .forEach(
            (name, partition) ->
                differs.put(
                    Path.of("partitions", name, "managedBy"), partition.managedBy().varies()));
    lab.clusters()
        .forEach(
            (name, cluster) -> {
              differs.put(Path.of("clusters", name, "managedBy"), cluster.managedBy().varies());
              differs.put(
                  Path.of("clusters", name, "reconciledBy"), cluster.reconciledBy().varies());
            });
    return differs.entrySet().stream()
        .filter(entry -> entry.getValue())
        .map(entry -> entry.getKey())
        .findFirst();
  }
}
