package dev.vlabc.plan;

import dev.vlabc.value.Address;
import java.util.Optional;

/** A service as seen from outside itself. */
public record Endpoint(String name, Optional<Address> address, int port) {}
