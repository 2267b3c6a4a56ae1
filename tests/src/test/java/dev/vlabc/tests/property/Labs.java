package dev.vlabc.tests.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The environments of this repository. */
final class Labs {

  private static final List<String> NAMES =
      List.of(
          "autonomous",
          "capt-playground",
          "edge-lab",
          "needle-nail",
          "plexes",
          "quickstart",
          "virtual-lab");

  private Labs() {}

  static List<String> names() {
    return NAMES;
  }

  static Path root() {
    return Path.of(System.getProperty("vlabc.root", "..")).toAbsolutePath().normalize();
  }

  static Path folder(String lab) {
    return root().resolve("environments").resolve(lab);
  }

  static String text(String lab) throws IOException {
    return Files.readString(folder(lab).resolve("lab.yaml"));
  }
}
