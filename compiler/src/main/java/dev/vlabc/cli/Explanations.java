package dev.vlabc.cli;

import dev.vlabc.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages that explain diagnostics, one for each code. */
final class Explanations {

  private Explanations() {}

  /** The page of a code; every code has one, or a test fails. */
  static Optional<String> page(Code code) {
    String resource = "/dev/vlabc/explain/" + code + ".md";
    try (InputStream stream = Explanations.class.getResourceAsStream(resource)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
