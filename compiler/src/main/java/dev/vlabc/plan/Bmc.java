package dev.vlabc.plan;

import dev.vlabc.value.Address;
import java.util.Optional;
import java.util.OptionalInt;

/** How a box is switched on and off from outside. */
public record Bmc(
    String kind, Optional<Address> address, OptionalInt port, Optional<String> secret) {}
