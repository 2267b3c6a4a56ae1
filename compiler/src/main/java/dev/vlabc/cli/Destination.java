package dev.vlabc.cli;

import dev.vlabc.plan.Lab;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that a lab is written to.
 *
 * @param shown as it can be opened from here, with forward slashes
 */
record Destination(Path folder, String shown) {

  private static final String OUT = "out";

  /**
   * {@code out/<lab>}, beside the folder of environments where there is one and else in the working
   * folder, unless another is chosen.
   */
  static Destination of(Environment environment, Lab plan, Optional<String> chosen) {
    Path folder =
        chosen
            .map(Destination::path)
            .orElseGet(() -> beside(environment).resolve(OUT).resolve(plan.name()));
    return new Destination(folder, folder.toString().replace('\\', '/'));
  }

  private static Path path(String chosen) {
    try {
      return Path.of(chosen);
    } catch (InvalidPathException e) {
      throw new FailureException("no folder can be called `" + chosen + "`");
    }
  }

  private static Path beside(Environment environment) {
    if (!environment.inEnvironments()) {
      return Path.of("");
    }
    Path above = environment.folder().toAbsolutePath().normalize().resolve("../..").normalize();
    return environment.folder().isAbsolute()
        ? above
        : Path.of("").toAbsolutePath().relativize(above);
  }

  String shown(String path) {
    return shown + "/" + path;
  }
}
