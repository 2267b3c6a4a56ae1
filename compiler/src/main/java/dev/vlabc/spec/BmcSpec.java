package dev.vlabc.spec;

import dev.vlabc.value.Address;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a box is switched on and off from outside.
 *
 * @param kind {@code ipmi}, {@code redfish}, {@code amt}, {@code tapo}, …
 */
public record BmcSpec(
    String kind,
    Optional<Address> address,
    OptionalInt port,
    Optional<Ref> secret,
    Optional<String> system,
    boolean insecure) {

  static BmcSpec from(String kind, Fields fields) {
    return new BmcSpec(
        kind,
        fields.address("address"),
        fields.integer("port"),
        fields.ref("secret"),
        fields.text("system"),
        fields.flag("insecure"));
  }
}
