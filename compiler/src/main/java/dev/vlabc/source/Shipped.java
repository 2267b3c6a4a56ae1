package dev.vlabc.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;

/**
 * The files that vlabc brings along: {@code schema/…}, {@code templates/…}, and of {@code
 * environments/…} what starts a new lab. They are read from the checkout that the launcher names in
 * the system property {@code vlabc.home}, which is quicker than opening the jar, and else from the
 * class path, where the build puts the same files.
 */
public final class Shipped {

  private static final String ON_CLASS_PATH = "/dev/vlabc/";

  /** A file that is always there, beside which all others are. */
  private static final String KNOWN = "schema/lab.schema.json";

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

  /**
   * The paths of all files under a folder, in order of their text.
   *
   * @param folder such as {@code environments}
   */
  public static SortedSet<String> list(String folder) {
    try {
      Optional<Path> checkout = home();
      return checkout.isPresent()
          ? new FolderWorkspace(checkout.get(), "").list(folder)
          : onClassPath(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static SortedSet<String> onClassPath(String folder) throws IOException {
    URL known = Shipped.class.getResource(ON_CLASS_PATH + KNOWN);
    if (known == null) {
      return new TreeSet<>();
    }
    if (known.openConnection() instanceof JarURLConnection connection) {
      String begin = ON_CLASS_PATH.substring(1);
      SortedSet<String> found = new TreeSet<>();
      connection.getJarFile().stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(begin + folder + "/") && !name.endsWith("/"))
          .forEach(name -> found.add(name.substring(begin.length())));
      return found;
    }
    Path root = Path.of(URI.create(known.toString())).resolve("../..").normalize();
    return new FolderWorkspace(root, "").list(folder);
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
