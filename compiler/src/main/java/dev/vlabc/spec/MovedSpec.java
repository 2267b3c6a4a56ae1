package dev.vlabc.spec;

import java.util.Optional;

/** A rename that keeps its allocations. */
public record MovedSpec(Ref from, Ref to) {

  static Optional<MovedSpec> from(Fields fields) {
    return fields.ref("from").flatMap(from -> fields.ref("to").map(to -> new MovedSpec(from, to)));
  }
}
