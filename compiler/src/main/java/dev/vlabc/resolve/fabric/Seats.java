package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Lock;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Request;
import dev.vlabc.lock.Space;
import dev.vlabc.plan.FabricNode.Role;
import dev.vlabc.source.Range;
import dev.vlabc.spec.LocationSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which pair of leaves a machine hangs on, and on which of its ports. Leaves form pairs in order;
 * an odd last one stands alone. A machine stays where the lock has it; a new one goes to the pair
 * in its rack, else to the emptiest.
 */
final class Seats {

  /** All seats of a pair are one block, whatever the number of ports. */
  private static final int BLOCK = 1024;

  private final String partition;
  private final String owner;
  private final List<List<Device>> pairs;
  private final int links;

  /**
   * Ports that a machine has on each leaf of a whole pair; a leaf that stands alone keeps them
   * free.
   */
  private final int stride;

  private final int[] taken;
  private final SortedMap<String, Integer> pairOf = new TreeMap<>(NaturalOrder.INSTANCE);

  /**
   * @param links how many each machine has; a leaf that stands alone takes one
   */
  Seats(
      String partition, Devices devices, int links, Map<String, MachineSpec> machines, Lock lock) {
    this.partition = partition;
    this.links = links;
    this.stride = Math.ceilDiv(links, 2);
    this.owner = owner(partition);
    this.pairs = pairs(devices.generated(Role.LEAF));
    this.taken = new int[pairs.size()];
    if (!pairs.isEmpty()) {
      keep(machines, lock);
      SortedMap<String, MachineSpec> sorted = new TreeMap<>(NaturalOrder.INSTANCE);
      sorted.putAll(machines);
      sorted.keySet().removeAll(pairOf.keySet());
      sorted.forEach((name, machine) -> seat(name, choose(machine)));
    }
  }

  /** Who holds the seats of a partition. */
  static String owner(String partition) {
    return "partitions/" + partition + "/machines";
  }

  private static List<List<Device>> pairs(List<Device> leaves) {
    List<List<Device>> pairs = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i += 2) {
      pairs.add(leaves.subList(i, Math.min(i + 2, leaves.size())));
    }
    return pairs;
  }

  private void keep(Map<String, MachineSpec> machines, Lock lock) {
    for (int pair = 0; pair < pairs.size(); pair++) {
      for (String name : lock.names(space(pair).name(), owner)) {
        if (machines.containsKey(name) && inRackOf(machines.get(name), pair)) {
          seat(name, pair);
        }
      }
    }
  }

  private void seat(String machine, int pair) {
    if (pairOf.putIfAbsent(machine, pair) == null) {
      taken[pair]++;
    }
  }

  /** A machine without a location fits everywhere; one with a location where its rack is. */
  private boolean inRackOf(MachineSpec machine, int pair) {
    Optional<Integer> byRack = byRack(machine);
    return byRack.isEmpty() || byRack.get() == pair;
  }

  private int choose(MachineSpec machine) {
    return byRack(machine).orElseGet(this::emptiest);
  }

  private Optional<Integer> byRack(MachineSpec machine) {
    Optional<String> rack = machine.location().map(LocationSpec::rack).map(Object::toString);
    for (int pair = 0; rack.isPresent() && pair < pairs.size(); pair++) {
      if (pairs.get(pair).stream().anyMatch(leaf -> rack(leaf).equals(rack))) {
        return Optional.of(pair);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> rack(Device leaf) {
    return leaf.written()
        .flatMap(node -> node.location())
        .map(LocationSpec::rack)
        .map(Object::toString);
  }

  private int emptiest() {
    int best = 0;
    for (int pair = 1; pair < taken.length; pair++) {
      if (taken[pair] < taken[best]) {
        best = pair;
      }
    }
    return best;
  }

  private Space space(int pair) {
    int ports = pairs.get(pair).getFirst().ports().machines() / stride;
    return Space.of("partitions/" + partition + "/pair-" + (pair + 1), ports, BLOCK)
        .worded(
            place -> "port " + place, "add leaves: each pair has ports for " + ports + " machines");
  }

  List<Request> requests(Range at) {
    List<Request> requests = new ArrayList<>();
    pairOf.forEach(
        (machine, pair) -> requests.add(Request.of(space(pair), owner, new Named(machine), at)));
    return requests;
  }

  /** The links of the machines: one to each leaf of the pair, then once more around. */
  List<Cable> cables(Grants grants) {
    List<Cable> cables = new ArrayList<>();
    pairOf.forEach(
        (machine, pair) -> {
          OptionalInt seat = grants.place(space(pair), owner, new Named(machine));
          List<Device> leaves = pairs.get(pair);
          int perLeaf = leaves.size() == 1 ? 1 : stride;
          for (int i = 0; seat.isPresent() && i < Math.min(links, perLeaf * leaves.size()); i++) {
            Device leaf = leaves.get(i % leaves.size());
            int port = seat.getAsInt() * stride + i / leaves.size();
            cables.add(
                Cable.between(
                    new Cable.Plug(leaf.name(), leaf.ports().down(Role.LEAF, port)),
                    new Cable.Plug(machine, "lan" + i)));
          }
        });
    return cables;
  }
}
