package dev.vlabc.resolve.index;

import dev.vlabc.spec.HostSpec;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.NetworkSpec;
import dev.vlabc.spec.SizeSpec;
import dev.vlabc.value.Prefix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** Adds the things that exist without being written; writing the name replaces the thing. */
public final class Unwritten {

  public static final String HOST = "localhost";
  public static final String TINY = "tiny";

  private Unwritten() {}

  public static LabSpec added(LabSpec lab) {
    return lab.with(hosts(lab), sizes(lab), networks(lab));
  }

  private static SequencedMap<String, HostSpec> hosts(LabSpec lab) {
    SequencedMap<String, HostSpec> hosts = new LinkedHashMap<>(lab.hosts());
    if (hosts.isEmpty() && !lab.declares("hosts")) {
      hosts.put(HOST, HostSpec.UNSAID);
    }
    return hosts;
  }

  private static SequencedMap<String, SizeSpec> sizes(LabSpec lab) {
    SequencedMap<String, SizeSpec> sizes = new LinkedHashMap<>(lab.sizes());
    sizes.putIfAbsent(TINY, SizeSpec.TINY);
    return sizes;
  }

  private static SequencedMap<String, NetworkSpec> networks(LabSpec lab) {
    SequencedMap<String, NetworkSpec> networks = new LinkedHashMap<>(lab.networks());
    networks.putIfAbsent("lab", network("10.80.0.0/16", "any"));
    networks.putIfAbsent("pods", network("10.128.0.0/11", "pods"));
    networks.putIfAbsent("services", network("10.160.0.0/12", "services"));
    networks.putIfAbsent("tenants", network("10.176.0.0/12", "tenant"));
    return networks;
  }

  private static NetworkSpec network(String prefix, String purpose) {
    return new NetworkSpec(
        List.of(Prefix.parse(prefix).orElseThrow()),
        purpose,
        List.of(),
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        new LinkedHashMap<>());
  }
}
