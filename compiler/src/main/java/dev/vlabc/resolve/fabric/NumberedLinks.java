package dev.vlabc.resolve.fabric;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Member;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Routing;
import dev.vlabc.resolve.space.FabricNetwork;
import dev.vlabc.source.Range;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.OptionalInt;

/** The links of a partition whose ends need addresses, because no BGP runs over them. */
final class NumberedLinks {

  private final String owner;
  private final FabricNetwork network;
  private final Routers routers;

  NumberedLinks(String partition, FabricNetwork network, Routers routers) {
    this.owner = "partitions/" + partition + "/links";
    this.network = network;
    this.routers = routers;
  }

  Routing routing(Cable cable) {
    return routers.between(cable.a().node(), cable.b().node());
  }

  /** What the links ask for. */
  List<Request> requests(List<Cable> cables, Range at) {
    return cables.stream()
        .filter(cable -> routing(cable) == Routing.STATIC)
        .map(cable -> Request.of(network.links(), owner, member(cable), at))
        .toList();
  }

  private static Member member(Cable cable) {
    return new Member.Named(cable.a() + "--" + cable.b());
  }

  /**
   * The addresses of one end of a link; none where it needs none.
   *
   * @param end 0 or 1
   */
  List<Prefix> addresses(Cable cable, int end, Grants grants) {
    if (routing(cable) != Routing.STATIC) {
      return List.of();
    }
    OptionalInt place = grants.place(network.links(), owner, member(cable));
    return place.isPresent() ? network.ends(place.getAsInt(), end) : List.of();
  }
}
