package dev.vlabc.tests.corpus;

import dev.vlabc.value.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a case adds to its spec, in a file {@code options} with lines such as {@code instance: 1}.
 *
 * @param locked as {@code render --locked} does it
 */
public record CaseOptions(Optional<Phase> phase, int instance, boolean locked) {

  static final CaseOptions NONE = new CaseOptions(Optional.empty(), 0, false);

  /** The options of a folder; none where the file is missing. */
  static CaseOptions of(Path folder) {
    Path file = folder.resolve("options");
    CaseOptions options = NONE;
    if (Files.isRegularFile(file)) {
      for (String line : Checkout.read(file).lines().toList()) {
        options = options.with(line.strip());
      }
    }
    return options;
  }

  private CaseOptions with(String line) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    return switch (name) {
      case "phase" -> new CaseOptions(Optional.of(phase(value)), instance, locked);
      case "instance" -> new CaseOptions(phase, Integer.parseInt(value), locked);
      case "locked" -> new CaseOptions(phase, instance, Boolean.parseBoolean(value));
      default -> throw new IllegalArgumentException("no such option of a case: " + line);
    };
  }

  private static Phase phase(String word) {
    return Phase.parse(word).orElseThrow(() -> new IllegalArgumentException("no phase: " + word));
  }
}
