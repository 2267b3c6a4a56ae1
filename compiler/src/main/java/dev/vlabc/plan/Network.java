package dev.vlabc.plan;

import dev.vlabc.value.Address;
import dev.vlabc.value.AddressRange;
import dev.vlabc.value.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** A prefix (one per family) with a purpose, and its pools by role. */
public record Network(
    String name,
    List<Prefix> prefixes,
    Purpose purpose,
    List<Address> gateways,
    List<Address> dns,
    OptionalInt vlan,
    int mtu,
    Optional<String> dhcp,
    SortedMap<String, List<AddressRange>> pools) {}
