package dev.vlabc.spec;

import dev.vlabc.value.Quantity;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * An amount of computer under a name.
 *
 * @param milliCpu thousandths of a core
 * @param constraints metal-api's size constraints as written, such as {@code cores: 8-16}
 */
public record SizeSpec(
    int milliCpu,
    Quantity memory,
    Quantity disk,
    int gpu,
    SequencedMap<String, String> constraints) {

  /** What a container gets that says nothing. */
  public static final SizeSpec TINY =
      new SizeSpec(100, Quantity.ofBytes(64L << 20), Quantity.ofBytes(0), 0, new LinkedHashMap<>());

  static SizeSpec from(String name, Fields fields) {
    return new SizeSpec(
        fields.thousandths("cpu"),
        fields.quantity("memory").orElse(Quantity.ofBytes(0)),
        fields.quantity("disk").orElse(Quantity.ofBytes(0)),
        fields.integer("gpu", 0),
        fields.textMap("constraints"));
  }
}
