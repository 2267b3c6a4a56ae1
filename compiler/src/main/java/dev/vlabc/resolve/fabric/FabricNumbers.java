package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Router;
import dev.vlabc.plan.Routing;
import dev.vlabc.source.Range;
import dev.vlabc.value.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The numbers by which a fabric routes. Where the network that they come from is missing, which was
 * reported, there are none.
 */
record FabricNumbers(Optional<Routers> routers, Optional<NumberedLinks> links) {

  static final FabricNumbers NONE = new FabricNumbers(Optional.empty(), Optional.empty());

  /** Whether any link may need addresses. */
  boolean hasNumberedLinks() {
    return routers.filter(Routers::hasStatic).isPresent();
  }

  /**
   * What routers and links ask for.
   *
   * @param place where a loopback of that node was written
   */
  List<Request> requests(List<Cable> cables, Range at, Function<String, Range> place) {
    List<Request> requests = new ArrayList<>();
    routers.ifPresent(all -> requests.addAll(all.requests(at, place)));
    links.ifPresent(all -> requests.addAll(all.requests(cables, at)));
    return requests;
  }

  /** The same once everything was granted. */
  GrantedNumbers granted(Grants grants) {
    return new GrantedNumbers(this, grants);
  }

  /** The numbers as granted. */
  record GrantedNumbers(FabricNumbers numbers, Grants grants) {

    /** Empty for a node that is no router. */
    Optional<Router> router(String node) {
      return numbers.routers().flatMap(all -> all.router(node, grants));
    }

    List<Prefix> blocks() {
      return numbers.routers().map(all -> all.blocks(grants)).orElse(List.of());
    }

    Routing routing(Cable cable) {
      return numbers.links().map(all -> all.routing(cable)).orElse(Routing.NONE);
    }

    /**
     * The addresses of one end of a link.
     *
     * @param end 0 or 1
     */
    List<Prefix> addresses(Cable cable, int end) {
      return numbers.links().map(all -> all.addresses(cable, end, grants)).orElse(List.of());
    }
  }
}
