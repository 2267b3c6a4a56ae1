package dev.vlabc.resolve;

import dev.vlabc.value.Phase;
import java.util.Optional;

/**
 * What the command line adds to a spec.
 *
 * @param environment the folder of the spec, as people name it
 * @param phase a look at another phase than the spec's
 * @param instance 0 for the lab itself; N for the N-th copy beside it on the same host
 */
public record Options(String environment, Optional<Phase> phase, int instance) {

  public static Options of(String environment) {
    return new Options(environment, Optional.empty(), 0);
  }
}
