package dev.vlabc.resolve.component;

import dev.vlabc.lock.Space;
import dev.vlabc.plan.LoadBalancers;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.Prefix;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * The addresses of a cluster's services. The lower half of the first range is dealt out to
 * components beforehand, so that their addresses are known before the cluster is there; the rest is
 * for whoever asks for none in particular.
 *
 * @param cluster by name
 * @param pinned the lower half
 */
public record LoadBalancerRanges(String cluster, AddressRange pinned, List<AddressRange> free) {

  private static final String ROLE = "load-balancers";
  private static final int MOST_PINNED = 1024;

  /**
   * Of what serves the role in a cluster; empty where nothing does, or what does is no range.
   *
   * @param networks role to network, {@code network/pool}, prefix or range
   */
  public static Optional<LoadBalancerRanges> of(
      LabSpec lab, String cluster, SortedMap<String, String> networks) {
    List<AddressRange> ranges =
        Optional.ofNullable(networks.get(ROLE))
            .map(text -> ranges(lab, text))
            .orElseGet(() -> only(lab));
    return ranges.isEmpty() ? Optional.empty() : Optional.of(halved(cluster, ranges));
  }

  private static List<AddressRange> ranges(LabSpec lab, String text) {
    Optional<AddressRange> range =
        AddressRange.parse(text).or(() -> Prefix.parse(text).map(AddressRange::of));
    if (range.isPresent()) {
      return List.of(range.get());
    }
    String[] parts = text.split("/", 2);
    return Optional.ofNullable(lab.networks().get(parts[0]))
        .map(network -> network.pools().get(parts.length > 1 ? parts[1] : ROLE))
        .orElse(List.of());
  }

  /** The pool of the only network that has one for load balancers. */
  private static List<AddressRange> only(LabSpec lab) {
    List<List<AddressRange>> pools =
        lab.networks().values().stream()
            .flatMap(network -> Optional.ofNullable(network.pools().get(ROLE)).stream())
            .toList();
    return pools.size() == 1 ? pools.getFirst() : List.of();
  }

  private static LoadBalancerRanges halved(String cluster, List<AddressRange> ranges) {
    AddressRange first = ranges.getFirst();
    BigInteger size = first.size();
    long half = Math.max(1, size.min(BigInteger.valueOf(2L * MOST_PINNED)).longValueExact() / 2);
    List<AddressRange> free = new ArrayList<>();
    if (size.compareTo(BigInteger.valueOf(half)) > 0) {
      free.add(new AddressRange(first.address(half), first.last()));
    }
    free.addAll(ranges.subList(1, ranges.size()));
    return new LoadBalancerRanges(
        cluster, new AddressRange(first.first(), first.address(half - 1)), List.copyOf(free));
  }

  /**
   * The places of the pinned half, one for each address. What ends in .0 or .255 is left out: some
   * clients take it for a network's own address.
   */
  public Space space() {
    int length = pinned.size().intValueExact();
    Space space =
        Space.of("clusters/" + cluster + "/" + ROLE, length, 1)
            .worded(
                place -> pinned.address(place).toString(),
                "give the cluster a larger range for `" + ROLE + "`");
    for (int place = 0; place < length; place++) {
      if (isOdd(pinned.address(place))) {
        space = space.reserving(place, place, "networks' own addresses");
      }
    }
    return space;
  }

  private static boolean isOdd(Address address) {
    int last = address.number().intValue() & 0xff;
    return address.isV4() && (last == 0 || last == 255);
  }

  /** The address at a place of {@link #space()}. */
  public Address address(int place) {
    return pinned.address(place);
  }

  /** The place of an address; empty where it is not of the pinned half. */
  public OptionalInt place(Address address) {
    return pinned.contains(address)
        ? OptionalInt.of(address.number().subtract(pinned.first().number()).intValueExact())
        : OptionalInt.empty();
  }

  /** As the plan has them. */
  public LoadBalancers planned() {
    return new LoadBalancers(List.of(pinned), free);
  }
}
