package dev.vlabc.resolve.space;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.resolve.index.Only;
import dev.vlabc.source.Range;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.NetworkSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Address;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which network serves a role: the one written, the site, the only one of its purpose, or any. */
public final class NetworkUse {

  public static final String NONE = "none";

  private static final int SMALLEST_DOCKER_NETWORK = 26;
  private static final String ANY = "any";
  private static final String SITE = "site";

  private final LabSpec lab;
  private final Only only;

  public NetworkUse(LabSpec lab, Only only) {
    this.lab = lab;
    this.only = only;
  }

  /** What is written for a role: a network, {@code network/pool}, a prefix, a range or none. */
  public static Optional<String> written(Map<String, Ref> networks, String role) {
    return Optional.ofNullable(networks.get(role)).map(Ref::text);
  }

  /** The site network that an address stands in. */
  public Optional<String> site(Address address) {
    return lab.networks().entrySet().stream()
        .filter(entry -> entry.getValue().purpose().equals(SITE))
        .filter(entry -> entry.getValue().prefixes().stream().anyMatch(p -> p.contains(address)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The site network that a host stands in. */
  public Optional<String> siteOf(String host) {
    return Optional.ofNullable(lab.hosts().get(host))
        .flatMap(spec -> spec.address())
        .flatMap(this::site);
  }

  /** The network that vlabc may carve; several are reported. */
  public Optional<String> any(Range at) {
    return only.of(sought(ANY, "nodes"), of(ANY), at);
  }

  /** The only network of a purpose; empty where there are none or several. */
  public Optional<String> onlyOf(String purpose) {
    List<String> fit = of(purpose);
    return fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty();
  }

  private List<String> of(String purpose) {
    return lab.networks().entrySet().stream()
        .filter(entry -> entry.getValue().purpose().equals(purpose))
        .map(Map.Entry::getKey)
        .toList();
  }

  public Optional<NetworkSpec> network(String name) {
    return Optional.ofNullable(lab.networks().get(name));
  }

  /** The only network of a purpose; none and several are reported. */
  public Optional<String> one(String purpose, Range at) {
    return only.of(sought(purpose, purpose), of(purpose), at);
  }

  private static Only.Sought sought(String purpose, String role) {
    String network = "{prefix: 10.80.0.0/16, purpose: " + purpose + "}";
    return new Only.Sought(
        "network of purpose `" + purpose + "`",
        "the lab",
        "networks: {" + role + ": …}",
        "declare one under `spec`, such as `networks: {lab: " + network + "}`");
  }

  /**
   * A network cut into docker networks; one that is too small for that is reported. Of a network
   * that serves every role, the second half is for fabrics.
   */
  public Optional<Carving> forDocker(String network, Range at) {
    return carving(network, Carving.DOCKER_NETWORK)
        .map(carving -> servesAll(network) ? carving.firstHalf() : carving)
        .filter(carving -> fitsDocker(carving.prefix(), at));
  }

  boolean servesAll(String network) {
    return network(network).filter(spec -> spec.purpose().equals(ANY)).isPresent();
  }

  /**
   * Whether nodes, what is managed beside them and load balancers have room; else it is reported.
   */
  public boolean fitsDocker(Prefix prefix, Range at) {
    boolean fits = prefix.isV4() && prefix.length() <= SMALLEST_DOCKER_NETWORK;
    if (!fits) {
      only.report(
          Diagnostic.of(Code.VL0404, at, "`" + prefix + "` is too small for a docker network")
              .note("expected: an IPv4 prefix of /" + SMALLEST_DOCKER_NETWORK + " or larger")
              .help("write one of /" + Carving.DOCKER_NETWORK + " or larger"));
    }
    return fits;
  }

  /**
   * Whether loopbacks and links of a fabric have room; else it is reported.
   *
   * @param whose follows on the prefix, for one that nobody wrote; empty: somebody did
   */
  boolean fitsFabric(Prefix prefix, String whose, Range at) {
    boolean fits = prefix.isV4() && prefix.length() <= FabricNetwork.SMALLEST;
    if (!fits) {
      only.report(
          Diagnostic.of(Code.VL0404, at, "`" + prefix + "`" + whose + " is too small for a fabric")
              .note("expected: an IPv4 prefix of /" + FabricNetwork.SMALLEST + " or larger")
              .help("write a network of /20 or larger"));
    }
    return fits;
  }

  /** The first IPv4 prefix of a network, cut into parts of a length. */
  public Optional<Carving> carving(String network, int length) {
    return network(network)
        .flatMap(spec -> spec.prefixes().stream().filter(Prefix::isV4).findFirst())
        .map(prefix -> new Carving(network, prefix, length));
  }
}
