package dev.vlabc.lock;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.value.NaturalOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Grants the requests for one space. */
final class SpaceAllocation {

  private final Space space;
  private final Complaints complaints;
  private final NavigableMap<Integer, Request> fixed = new TreeMap<>();
  private final SortedMap<String, Holding> holdings = new TreeMap<>(NaturalOrder.INSTANCE);
  private final SortedMap<Grants.Key, Integer> grants;
  private final Blocks blocks;

  /**
   * @param requests for that space, one per member, in order
   * @param grants filled with what is granted
   */
  SpaceAllocation(
      Space space,
      Collection<Request> requests,
      SortedMap<Grants.Key, Integer> grants,
      Diagnostics diagnostics) {
    this.space = space;
    this.grants = grants;
    this.complaints = new Complaints(space, diagnostics);
    requests.stream()
        .filter(request -> request.fixed().isPresent())
        .sorted(Comparator.comparing(Request::at).thenComparing(Request.ORDER))
        .forEach(this::fix);
    this.blocks = new Blocks(space, fixed.keySet());
    SortedMap<String, List<Request>> byOwner = new TreeMap<>(NaturalOrder.INSTANCE);
    requests.stream()
        .filter(request -> request.fixed().isEmpty())
        .forEach(
            request ->
                byOwner.computeIfAbsent(request.owner(), _ -> new ArrayList<>()).add(request));
    byOwner.forEach(
        (owner, wishes) -> holdings.put(owner, new Holding(space, owner, wishes, blocks)));
  }

  private void fix(Request request) {
    int place = request.fixed().getAsInt();
    grants.put(Grants.Key.of(request), place);
    Request first = fixed.putIfAbsent(place, request);
    if (first != null) {
      complaints.fixedTwice(first, request, place);
    }
  }

  /** Grants all, and answers with the pins of the space in the next lock. */
  List<Pin> run(Lock previous) {
    holdings.forEach((owner, holding) -> holding.honour(previous.of(space.name(), owner)));
    holdings.values().forEach(Holding::fill);
    List<Pin> pins = new ArrayList<>();
    holdings.forEach(
        (owner, holding) -> {
          settle(holding, previous.of(space.name(), owner));
          pins.addAll(holding.pins());
        });
    List<List<Request>> failed =
        holdings.values().stream()
            .map(Holding::failed)
            .filter(requests -> !requests.isEmpty())
            .toList();
    complaints.exhausted(failed, blocks, fixed.values());
    return pins;
  }

  private void settle(Holding holding, List<Pin> previous) {
    Map<Long, Request> settled = new HashMap<>();
    List<Request> outside = new ArrayList<>();
    for (Request request : holding.requests()) {
      OptionalLong place = holding.place(request.member());
      if (place.isPresent() && place.getAsLong() >= space.length()) {
        outside.add(request);
      } else if (place.isPresent()) {
        grant(request, (int) place.getAsLong());
        Request other = settled.putIfAbsent(place.getAsLong(), request);
        if (other != null) {
          complaints.shared(other, request, (int) place.getAsLong());
        }
      }
    }
    if (!outside.isEmpty()) {
      complaints.outside(outside, holding, previous);
    }
  }

  private void grant(Request request, int place) {
    grants.put(Grants.Key.of(request), place);
    Optional.ofNullable(fixed.get(place))
        .ifPresentOrElse(
            writer -> complaints.occupied(writer, request, place),
            () ->
                space
                    .reservation(place)
                    .ifPresent(span -> complaints.reserved(request, place, span.reason())));
  }
}
