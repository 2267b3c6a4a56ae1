package dev.vlabc.lock;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.value.NaturalOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words for what cannot be granted in a space. */
final class Complaints {

  /** How many holders of an exhausted space are listed. */
  private static final int MOST = 9;

  private final Space space;
  private final Diagnostics diagnostics;

  Complaints(Space space, Diagnostics diagnostics) {
    this.space = space;
    this.diagnostics = diagnostics;
  }

  private String shown(int place) {
    return "`" + space.shown().apply(place) + "` of `" + space.name() + "`";
  }

  void fixedTwice(Request first, Request second, int place) {
    diagnostics.add(
        Diagnostic.of(
                Code.VL0401,
                second.at(),
                "%s is written for both `%s` and `%s`"
                    .formatted(shown(place), first.thing(), second.thing()))
            .label("written again")
            .also(first.at(), "first written here")
            .help("give one of them another value, or none, to have it allocated"));
  }

  void occupied(Request fixed, Request allocated, int place) {
    diagnostics.add(
        Diagnostic.of(
                Code.VL0401,
                fixed.at(),
                "%s is written for `%s`, but `%s` has it"
                    .formatted(shown(place), fixed.thing(), allocated.thing()))
            .label("written here")
            .also(allocated.at(), "allocated to this one, which does not move")
            .help("write another value, or none, to have it allocated"));
  }

  void reserved(Request request, int place, String reason) {
    diagnostics.add(
        Diagnostic.of(
                Code.VL0401,
                request.at(),
                "`%s` stands at %s, which is reserved for %s"
                    .formatted(request.thing(), shown(place), reason))
            .help("move the reservation, or give `" + request.thing() + "` a value of its own"));
  }

  void shared(Request first, Request second, int place) {
    diagnostics.add(
        Diagnostic.of(
                Code.VL0401,
                first.at(),
                "`%s` and `%s` both stand at %s"
                    .formatted(first.thing(), second.thing(), shown(place)))
            .also(second.at(), "has it by its name")
            .help("use another number for `" + first.thing() + "`"));
  }

  /** Of members whose places lie beyond the end, as after the space has shrunk. */
  void outside(List<Request> requests, Holding holding, List<Pin> previous) {
    Request first = earliest(requests);
    long place = holding.place(first.member()).orElseThrow();
    Diagnostic diagnostic =
        Diagnostic.of(
                Code.VL0404,
                first.at(),
                "`%s`%s stands at place %d of `%s`, which has only %d"
                    .formatted(
                        first.thing(), others(requests), place, space.name(), space.length()))
            .help(
                space.remedy()
                    + "; what is allocated does not move unless its line of the lock is removed");
    diagnostics.add(
        previous.stream()
            .filter(pin -> pin instanceof Pin.Block && place / space.blockSize() == pin.value())
            .findFirst()
            .flatMap(Pin::at)
            .map(line -> diagnostic.also(line, "pinned here"))
            .orElse(diagnostic));
  }

  private static String others(List<Request> requests) {
    return requests.size() > 1 ? " (and " + (requests.size() - 1) + " more of its owner)" : "";
  }

  private static Request earliest(List<Request> requests) {
    return requests.stream()
        .min(Comparator.comparing(Request::at).thenComparing(Request.ORDER))
        .orElseThrow();
  }

  /** Of owners that got no block, each with those of its requests that needed one. */
  void exhausted(List<List<Request>> owners, Blocks blocks, Collection<Request> fixed) {
    if (owners.isEmpty()) {
      return;
    }
    String holders = holders(blocks, fixed);
    for (List<Request> failed : owners) {
      Request first = earliest(failed);
      String wish =
          failed.size() == 1
              ? "`" + first.thing() + "`"
              : "`" + first.owner() + "` (" + failed.size() + " members)";
      diagnostics.add(
          Diagnostic.of(
                  Code.VL0404,
                  first.at(),
                  "no room for %s in `%s`: all of its %s are %s"
                      .formatted(wish, space.name(), size(), why()))
              .note("found: " + holders)
              .help(space.remedy()));
    }
  }

  private String why() {
    return space.length() % space.blockSize() == 0
        ? "held or reserved"
        : "held, reserved or too short";
  }

  private String size() {
    return space.blockSize() == 1 || space.blocks() == 1
        ? space.length() + " places"
        : "%d blocks of %d places".formatted(space.blocks(), space.blockSize());
  }

  /** Who holds how many places: by blocks, or by values written outside of anyone's block. */
  private String holders(Blocks blocks, Collection<Request> fixed) {
    SortedMap<String, Long> counts = new TreeMap<>(NaturalOrder.INSTANCE);
    blocks
        .holders()
        .forEach((block, owner) -> counts.merge(owner, blocks.length(block), Long::sum));
    fixed.stream()
        .filter(request -> !blocks.isHeld(request.fixed().getAsInt()))
        .forEach(request -> counts.merge(request.owner(), 1L, Long::sum));
    if (counts.isEmpty()) {
      return "nobody holds any of its places";
    }
    List<String> most =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .map(entry -> "`%s` holds %d".formatted(entry.getKey(), entry.getValue()))
            .toList();
    int rest = counts.size() - most.size();
    return String.join(", ", most) + (rest > 0 ? ", " + rest + " more hold the rest" : "");
  }
}
