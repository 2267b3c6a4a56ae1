package dev.vlabc.resolve;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.value.ByPhase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must be there before what, when the lab is first brought up: never in a circle, never later.
 */
final class BootstrapOrder {

  /** That one thing needs another, and where it says so. */
  private record Need(String other, Range at) {}

  private final LabSpec lab;
  private final Diagnostics diagnostics;
  private final SortedMap<String, List<Need>> needs = new TreeMap<>();
  private final Set<String> done = new HashSet<>();

  private BootstrapOrder(LabSpec lab, Diagnostics diagnostics) {
    this.lab = lab;
    this.diagnostics = diagnostics;
  }

  static void check(LabSpec lab, Hosting hosting, Diagnostics diagnostics) {
    BootstrapOrder order = new BootstrapOrder(lab, diagnostics);
    order.gather(hosting);
    order.needs.forEach(order::layers);
    order.needs.keySet().forEach(thing -> order.walk(thing, new LinkedHashMap<>()));
  }

  private void gather(Hosting hosting) {
    lab.partitions()
        .keySet()
        .forEach(name -> manager("partitions", name, hosting.managerOfPartition(name)));
    for (String name : lab.clusters().keySet()) {
      Optional.ofNullable(hosting.grounds().get(name))
          .ifPresent(ground -> need("clusters", name, "partition/" + ground, "provider"));
      if (!lab.clusters().get(name).managedBy().isEmpty()) {
        manager("clusters", name, hosting.managerOfCluster(name));
      }
    }
  }

  private void manager(String kind, String name, ByPhase<String> managers) {
    managers
        .bootstrap()
        .ifPresent(manager -> need(kind, name, "cluster/" + Hosting.cluster(manager), "managedBy"));
  }

  private void need(String kind, String name, String other, String field) {
    String thing = kind.substring(0, kind.length() - 1) + "/" + name;
    Range at = lab.place(Path.of(kind, name, field));
    needs.computeIfAbsent(thing, _ -> new ArrayList<>()).add(new Need(other, at));
  }

  private void layers(String thing, List<Need> all) {
    for (Need need : all) {
      Optional<Integer> own = order(thing);
      Optional<Integer> others = order(need.other());
      if (own.isPresent() && others.isPresent() && others.get() > own.get()) {
        diagnostics.add(
            Diagnostic.of(
                    Code.VL0302,
                    need.at(),
                    "`" + thing + "` needs `" + need.other() + "`, which comes up in a later layer")
                .also(place(need.other()), "layer `" + layer(need.other()) + "` comes after")
                .help("move one of them, or let something earlier manage it in phase `bootstrap`"));
      }
    }
  }

  private Optional<Integer> order(String thing) {
    return Optional.ofNullable(lab.layers().get(layer(thing))).map(found -> found.order());
  }

  private String layer(String thing) {
    String name = thing.substring(thing.indexOf('/') + 1);
    if (thing.startsWith("cluster/")) {
      return lab.clusters().containsKey(name) ? lab.clusters().get(name).layer() : "";
    }
    return lab.partitions().containsKey(name) ? lab.partitions().get(name).layer() : "";
  }

  private Range place(String thing) {
    int slash = thing.indexOf('/');
    return lab.place(Path.of(thing.substring(0, slash) + "s", thing.substring(slash + 1)));
  }

  /** Depth first; {@code above} holds the way here, each thing with the place of its need. */
  private void walk(String thing, SequencedMap<String, Range> above) {
    if (done.contains(thing)) {
      return;
    }
    for (Need need : needs.getOrDefault(thing, List.of())) {
      above.put(thing, need.at());
      if (above.containsKey(need.other())) {
        circle(need.other(), above);
      } else {
        walk(need.other(), above);
      }
      above.remove(thing);
    }
    done.add(thing);
  }

  private void circle(String start, SequencedMap<String, Range> above) {
    List<String> way = new ArrayList<>(above.keySet());
    List<String> circle = way.subList(way.indexOf(start), way.size());
    String path = String.join(" → ", circle) + " → " + start;
    Diagnostic found =
        Diagnostic.of(
                Code.VL0301,
                above.getOrDefault(start, place(start)),
                "nothing can come up first: " + path)
            .label("`" + start + "` needs this")
            .help("let something else manage one of them in phase `bootstrap`");
    for (Map.Entry<String, Range> step : above.entrySet()) {
      if (circle.contains(step.getKey()) && !step.getKey().equals(start)) {
        found = found.also(step.getValue(), "`" + step.getKey() + "` needs this");
      }
    }
    diagnostics.add(found);
  }
}
