package dev.vlabc.spec;

import dev.vlabc.data.Mapping;
import java.util.Optional;

/** Where a capability comes from: a component, or something outside with the contract's fields. */
public record ServiceSpec(Optional<Ref> component, Mapping external, Optional<Ref> secret) {

  static ServiceSpec from(String capability, Fields fields) {
    return new ServiceSpec(
        fields.ref("component"), fields.free("external"), fields.record("external").ref("secret"));
  }
}
