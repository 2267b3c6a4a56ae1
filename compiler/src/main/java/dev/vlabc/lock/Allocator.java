package dev.vlabc.lock;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Grants a batch of requests. What the previous lock pins and is still requested is honoured first;
 * what is new is then granted in the order of space, owner and member, whatever the order of the
 * requests; the pins of what is no longer requested are not in the next lock.
 */
public final class Allocator {

  private Allocator() {}

  /**
   * Grants what can be granted, and reports the rest.
   *
   * @param previous where it contradicts itself, its {@link Lock#resolved} form counts
   * @param requests of one space name all have spaces of one shape
   */
  public static Allocation allocate(
      Lock previous, List<Request> requests, Diagnostics diagnostics) {
    Lock pinned = previous.resolved();
    SortedMap<Grants.Key, Integer> grants = new TreeMap<>();
    List<Pin> pins = new ArrayList<>();
    bySpace(requests)
        .values()
        .forEach(
            wishes -> {
              Space space = space(wishes);
              pins.addAll(
                  new SpaceAllocation(space, wishes.values(), grants, diagnostics).run(pinned));
            });
    return new Allocation(new Grants(grants), new Lock(pins));
  }

  private static SortedMap<String, SortedMap<Grants.Key, Request>> bySpace(List<Request> requests) {
    SortedMap<String, SortedMap<Grants.Key, Request>> spaces = new TreeMap<>(NaturalOrder.INSTANCE);
    for (Request request : requests) {
      spaces
          .computeIfAbsent(request.space().name(), _ -> new TreeMap<>())
          .merge(Grants.Key.of(request), request, Allocator::same);
    }
    spaces.values().forEach(Allocator::requireOneShape);
    return spaces;
  }

  /** The earlier written of two requests for one member. */
  private static Request same(Request one, Request other) {
    if (!one.fixed().equals(other.fixed())) {
      throw new IllegalArgumentException(one.thing() + " is requested in two ways");
    }
    return Request.ORDER.compare(one, other) <= 0 ? one : other;
  }

  private static void requireOneShape(SortedMap<Grants.Key, Request> requests) {
    Space space = space(requests);
    if (!requests.values().stream().allMatch(request -> request.space().sameShape(space))) {
      throw new IllegalArgumentException("two spaces are called " + space.name());
    }
  }

  private static Space space(SortedMap<Grants.Key, Request> requests) {
    return requests.values().iterator().next().space();
  }
}
