package dev.vlabc.resolve.space;

import dev.vlabc.source.Range;
import dev.vlabc.spec.NetworkSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.Prefix;
import java.util.Map;
import java.util.Optional;

/**
 * What the nodes of a fabric are numbered from: what is written for that role, else the only
 * network of that purpose, else the second half of the one that serves every role.
 */
public final class FabricNetworks {

  private static final String ROLE = "fabric";
  private static final int SUBNET_V6 = 64;

  private final NetworkUse networks;
  private final String labName;

  /**
   * @param labName where no IPv6 prefix is written, addresses that belong to it are used
   */
  public FabricNetworks(NetworkUse networks, String labName) {
    this.networks = networks;
    this.labName = labName;
  }

  /**
   * Empty where there is none, or several, or one that is too small, which was reported.
   *
   * @param written network by role, as the partition says
   */
  public Optional<FabricNetwork> of(Map<String, Ref> written, Range at) {
    Optional<String> text = NetworkUse.written(written, ROLE);
    Optional<Prefix> said = text.flatMap(FabricNetworks::prefix);
    if (said.isPresent()) {
      return said.filter(prefix -> networks.fitsFabric(prefix, "", at))
          .map(prefix -> derived(prefix.toString(), prefix));
    }
    if (text.isPresent() && text.get().contains("/")) {
      String[] parts = text.get().split("/", 2);
      return networks
          .network(parts[0])
          .flatMap(network -> Optional.ofNullable(network.pools().get(parts[1])))
          .flatMap(ranges -> ranges.stream().findFirst())
          .map(Prefix::largestIn)
          .filter(prefix -> networks.fitsFabric(prefix, "", at))
          .map(prefix -> derived(text.get(), prefix));
    }
    return text.or(() -> networks.onlyOf(ROLE))
        .or(() -> networks.any(at))
        .flatMap(name -> ofNetwork(name, at));
  }

  private static Optional<Prefix> prefix(String text) {
    return Prefix.parse(text).or(() -> AddressRange.parse(text).map(Prefix::largestIn));
  }

  private FabricNetwork derived(String name, Prefix v4) {
    return new FabricNetwork("networks/" + name, v4, Prefix.uniqueLocal(labName, name));
  }

  private Optional<FabricNetwork> ofNetwork(String name, Range at) {
    return networks
        .network(name)
        .flatMap(network -> part(name, network, true))
        .filter(prefix -> networks.fitsFabric(prefix, whose(name), at))
        .map(
            v4 ->
                new FabricNetwork(
                    "networks/" + name,
                    v4,
                    networks
                        .network(name)
                        .flatMap(network -> part(name, network, false))
                        .filter(v6 -> v6.length() <= SUBNET_V6)
                        .map(v6 -> v6.subnet(SUBNET_V6, 0))
                        .orElseGet(() -> Prefix.uniqueLocal(labName, name))));
  }

  private String whose(String network) {
    return networks.servesAll(network) ? ", the second half of network `" + network + "`," : "";
  }

  private Optional<Prefix> part(String name, NetworkSpec network, boolean v4) {
    return network.prefixes().stream()
        .filter(prefix -> prefix.isV4() == v4)
        .findFirst()
        .map(prefix -> networks.servesAll(name) ? Carving.half(prefix, 1) : prefix);
  }
}
