package dev.vlabc.tests.property;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A partition of a {@link Sketch}; without a host its machines are real, and it has no fabric. */
final class SketchPartition {

  final String layer;
  final String host;

  /** Empty: nobody. */
  final String manager;

  int leaves;
  int spines;
  int exits = 1;
  int machineLinks = 2;
  String switches = "frr";

  /** Pairs of leaves that say in which rack they stand. */
  int racks;

  /** Machines with numbers, to the rack of each; 0: it does not say. */
  final SortedMap<Integer, Integer> numbered = new TreeMap<>();

  final TreeSet<String> named = new TreeSet<>();

  SketchPartition(String layer, String host, String manager) {
    this.layer = layer;
    this.host = host;
    this.manager = manager;
  }

  SketchPartition copy() {
    SketchPartition copy = new SketchPartition(layer, host, manager);
    copy.leaves = leaves;
    copy.spines = spines;
    copy.exits = exits;
    copy.machineLinks = machineLinks;
    copy.switches = switches;
    copy.racks = racks;
    copy.numbered.putAll(numbered);
    copy.named.addAll(named);
    return copy;
  }

  boolean real() {
    return host.isEmpty();
  }

  int machines() {
    return numbered.size() + named.size();
  }

  String yaml() {
    List<String> fields = new ArrayList<>();
    if (!manager.isEmpty()) {
      fields.add("managedBy: " + manager);
    }
    if (!real()) {
      fields.add("host: " + host);
      fields.add(fabric());
    }
    fields.add("machines: {" + String.join(", ", machineTexts()) + "}");
    return "{" + String.join(", ", fields) + "}";
  }

  private String fabric() {
    StringBuilder text = new StringBuilder("fabric: {generate: {leaves: " + leaves);
    text.append(", spines: " + spines + ", exits: " + exits + ", machineLinks: " + machineLinks);
    text.append(", switch: " + switches + "}");
    List<String> located = new ArrayList<>();
    for (int pair = 1; pair <= Math.min(racks, leaves / 2); pair++) {
      located.add("leaf-[%d-%d]: {location: r%d}".formatted(2 * pair - 1, 2 * pair, pair));
    }
    if (!located.isEmpty()) {
      text.append(", nodes: {\"" + String.join(", \"", located).replace("]:", "]\":") + "}");
    }
    return text.append("}").toString();
  }

  /** Neighbours that say the same share a range. */
  private List<String> machineTexts() {
    List<String> texts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>(numbered.keySet());
    for (int i = 0; i < numbers.size(); ) {
      int last = i;
      while (!real()
          && last + 1 < numbers.size()
          && numbers.get(last + 1) == numbers.get(last) + 1
          && numbered.get(numbers.get(last + 1)).equals(numbered.get(numbers.get(i)))) {
        last++;
      }
      int rack = numbered.get(numbers.get(i));
      texts.add(
          last > i
              ? "\"m-[%d-%d]\": %s".formatted(numbers.get(i), numbers.get(last), machine(rack, 0))
              : "m-%d: %s".formatted(numbers.get(i), machine(rack, numbers.get(i))));
      i = last + 1;
    }
    named.forEach(name -> texts.add(name + ": " + machine(0, 200)));
    return texts;
  }

  private String machine(int rack, int number) {
    String location = rack > 0 && rack <= Math.min(racks, leaves / 2) ? ", location: r" + rack : "";
    if (!real()) {
      return "{size: small" + location + "}";
    }
    return "{size: small, mac: \"52:54:00:00:00:%02x\", bmc: {ipmi: {address: %s, secret: bmc}}}"
        .formatted(number, "192.168.14." + number);
  }
}
