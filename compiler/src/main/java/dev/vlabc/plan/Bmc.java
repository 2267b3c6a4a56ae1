package dev.vlabc.plan;

import dev.vlabc.value.Address;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a box is switched on and off from outside.
 *
 * @param address where it answers, as the cluster that manages the machine sees it
 */
public record Bmc(
    String kind, Optional<Address> address, OptionalInt port, Optional<String> secret) {}
