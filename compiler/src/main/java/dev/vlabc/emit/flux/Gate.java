package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import java.util.List;

/** What stands for a layer that is up: an object that is applied last, and only then. */
final class Gate {

  private Gate() {}

  /**
   * The object.
   *
   * @param needed what had to be ready before
   */
  static Mapping object(List<String> needed) {
    return Objects.of("v1", "ConfigMap", Objects.FLUX_SYSTEM, "gate")
        .put("data", Mapping.builder().put("ready", String.join("\n", needed)).build())
        .build();
  }
}
