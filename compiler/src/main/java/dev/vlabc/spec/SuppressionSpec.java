package dev.vlabc.spec;

import dev.vlabc.source.Range;
import java.util.Optional;

/** A warning that is not to be shown, and why. */
public record SuppressionSpec(String code, String reason, Optional<Ref> at, Range range) {

  static Optional<SuppressionSpec> from(Fields fields) {
    Optional<String> reason = fields.text("reason");
    return fields
        .text("code")
        .filter(_ -> reason.isPresent())
        .map(
            code ->
                new SuppressionSpec(code, reason.get(), fields.ref("at"), fields.range("code")));
  }
}
