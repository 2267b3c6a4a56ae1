package dev.vlabc.resolve.fabric;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Lock;
import dev.vlabc.lock.Request;
import dev.vlabc.spec.FabricSpec;
import dev.vlabc.spec.FabricSpec.GenerateSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** Every link of a partition: those out of numbers, and written ones over them. */
final class Wiring {

  /** As the schema has it; it counts only where links are generated. */
  private static final int MACHINE_LINKS = 2;

  private final PartitionScene scene;
  private final Devices devices;
  private final Seats seats;

  /**
   * The links as granted.
   *
   * @param written name in the plan to name as written
   */
  record Wired(List<Cable> cables, SortedMap<String, String> written) {}

  /**
   * @param lock where machines were before
   */
  Wiring(PartitionScene scene, Devices devices, Lock lock) {
    this.scene = scene;
    this.devices = devices;
    int links = generate().map(GenerateSpec::machineLinks).orElse(MACHINE_LINKS);
    this.seats = new Seats(scene.name(), devices, links, scene.spec().machines(), lock);
  }

  private Optional<GenerateSpec> generate() {
    return scene.spec().fabric().flatMap(FabricSpec::generate);
  }

  /** What machines ask for of their leaves. */
  List<Request> requests() {
    return seats.requests(scene.place("machines"));
  }

  /** The links, once the seats have been granted; what is wrong with written ones is reported. */
  Wired wired(Grants grants, Diagnostics diagnostics) {
    Optional<FabricSpec> fabric = scene.spec().fabric();
    if (fabric.isEmpty()) {
      return new Wired(List.of(), Collections.emptySortedMap());
    }
    List<Cable> generated = new ArrayList<>();
    generate()
        .ifPresent(
            numbers -> {
              generated.addAll(Trunks.of(devices, numbers.uplinks()));
              generated.addAll(seats.cables(grants));
            });
    TreeSet<String> ends = new TreeSet<>(scene.spec().machines().keySet());
    ends.addAll(devices.byName().keySet());
    WrittenCables written =
        new WrittenCables(ends, link -> scene.place("fabric", "links", link), diagnostics);
    List<Cable> cables = written.over(generated, fabric.get().links());
    return new Wired(cables, written.names());
  }
}
