package dev.vlabc.tests.live;

import dev.vlabc.tests.live.Fabric.Router;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two routers that shall reach each other, in this direction. */
record Pairs(Router from, Router to) {

  /** All of a fabric. */
  static List<Pairs> of(Fabric fabric) {
    List<Pairs> pairs = new ArrayList<>();
    for (Router from : fabric.routers().values()) {
      for (Router to : fabric.routers().values()) {
        if (!from.equals(to)) {
          pairs.add(new Pairs(from, to));
        }
      }
    }
    return pairs;
  }

  /** Machines that share no switch. */
  static List<Pairs> farMachines(Fabric fabric) {
    return of(fabric).stream()
        .filter(pair -> pair.from().isMachine() && pair.to().isMachine())
        .filter(
            pair ->
                Collections.disjoint(
                    fabric.peers(pair.from().name()), fabric.peers(pair.to().name())))
        .toList();
  }
}
