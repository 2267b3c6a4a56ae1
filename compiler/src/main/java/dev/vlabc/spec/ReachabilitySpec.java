package dev.vlabc.spec;

import java.util.Optional;

/** A pair that must reach each other beyond what the plan derives. */
public record ReachabilitySpec(Ref from, Ref to) {

  static Optional<ReachabilitySpec> from(Fields fields) {
    return fields
        .ref("from")
        .flatMap(from -> fields.ref("to").map(to -> new ReachabilitySpec(from, to)));
  }
}
