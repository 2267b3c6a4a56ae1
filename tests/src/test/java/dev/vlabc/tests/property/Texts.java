package dev.vlabc.tests.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.Compilation;
import java.util.List;

/** Labs of a few lines. */
final class Texts {

  private static final String HEAD =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: lab}
      spec:
      """;

  private Texts() {}

  static String lab(String spec) {
    return HEAD + spec.indent(2);
  }

  /** A lab without faults. */
  static Compilation compile(String spec, String lock) {
    Compilation compilation = Rendering.of(lab(spec), lock);
    assertEquals(List.of(), Rendering.errors(compilation), () -> lab(spec) + lock);
    return compilation;
  }
}
