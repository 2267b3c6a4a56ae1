package dev.vlabc.spec;

import java.util.Optional;

/** A rack and how many units it has. */
public record RackSpec(Optional<String> dataCentre, int units) {

  static RackSpec from(String name, Fields fields) {
    return new RackSpec(fields.text("dataCentre"), fields.integer("units", 42));
  }
}
