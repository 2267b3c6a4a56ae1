package dev.vlabc.spec;

import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.Prefix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** A prefix (one per family, as its gateways are) with a purpose. */
public record NetworkSpec(
    List<Prefix> prefixes,
    String purpose,
    List<Address> gateways,
    List<Address> dns,
    OptionalInt vlan,
    OptionalInt mtu,
    Optional<Ref> dhcp,
    SequencedMap<String, List<AddressRange>> pools) {

  static NetworkSpec from(String name, Fields fields) {
    return new NetworkSpec(
        fields.prefixes("prefix"),
        fields.text("purpose").orElse("any"),
        fields.addresses("gateway"),
        fields.addresses("dns"),
        fields.integer("vlan"),
        fields.integer("mtu"),
        fields.ref("dhcp"),
        pools(fields.record("pools")));
  }

  private static SequencedMap<String, List<AddressRange>> pools(Fields fields) {
    SequencedMap<String, List<AddressRange>> pools = new LinkedHashMap<>();
    for (String role : fields.mapping().names()) {
      pools.put(role, fields.addressRanges(role));
    }
    return pools;
  }

  /** The same network elsewhere. */
  public NetworkSpec withPrefixes(List<Prefix> others) {
    return new NetworkSpec(others, purpose, gateways, dns, vlan, mtu, dhcp, pools);
  }
}
