package dev.vlabc.spec;

import java.util.Optional;
import java.util.OptionalInt;

/** Where a box stands: the rack, its lowest unit, and how many units it takes. */
public record LocationSpec(Ref rack, OptionalInt unit, int height) {

  static LocationSpec from(Fields fields) {
    Ref written = fields.ref("rack").orElseThrow();
    int slash = written.text().indexOf('/');
    if (slash < 0) {
      return new LocationSpec(written, fields.integer("unit"), fields.integer("height", 1));
    }
    Ref rack = new Ref(written.text().substring(0, slash), written.range());
    return new LocationSpec(
        rack, unit(written.text().substring(slash + 1)), fields.integer("height", 1));
  }

  private static OptionalInt unit(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,3}"))
        .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
        .orElse(OptionalInt.empty());
  }
}
