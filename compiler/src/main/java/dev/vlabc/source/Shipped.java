package dev.vlabc.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that vlabc brings along: {@code schema/…} and {@code templates/…}. They are read from
 * the checkout that the launcher names in the system property {@code vlabc.home}, which is quicker
 * than opening the jar, and else from the class path, where the build puts the same files.
 */
public final class Shipped {

  private static final String ON_CLASS_PATH = "/dev/vlabc/";

  private Shipped() {}

  /**
   * The bytes of a file, if there is one.
   *
   * @param path such as {@code templates/components/cilium/component.yaml}
   */
  public static Optional<byte[]> read(String path) {
    try {
      Optional<Path> file = home().map(folder -> folder.resolve(path)).filter(Files::isRegularFile);
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : fromClassPath(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** The checkout, where the launcher named one. */
  public static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty("vlabc.home"))
        .filter(text -> !text.isEmpty())
        .map(Path::of);
  }

  private static Optional<byte[]> fromClassPath(String path) throws IOException {
    try (InputStream stream = Shipped.class.getResourceAsStream(ON_CLASS_PATH + path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }
}
