package dev.vlabc.spec;

import dev.vlabc.value.Quantity;
import java.util.Optional;

/** A disk, by what it is or by how to recognise it. */
public record DiskSpec(
    Optional<String> device,
    Optional<String> model,
    Optional<String> vendor,
    Optional<String> serial,
    Optional<String> wwn,
    Optional<String> hctl,
    Optional<Boolean> rotational,
    Optional<Quantity> minSize,
    Optional<Quantity> size) {

  static DiskSpec from(String name, Fields fields) {
    return from(fields);
  }

  static DiskSpec from(Fields fields) {
    return new DiskSpec(
        fields.text("device"),
        fields.text("model"),
        fields.text("vendor"),
        fields.text("serial"),
        fields.text("wwn"),
        fields.text("hctl"),
        fields.text("rotational").map("true"::equals),
        fields.quantity("minSize"),
        fields.quantity("size"));
  }
}
