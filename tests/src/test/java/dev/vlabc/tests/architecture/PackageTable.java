package dev.vlabc.tests.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The file {@code compiler/packages.txt}.
 *
 * @param packages package to those that it uses, beside those that may be used everywhere
 * @param libraries prefix of a library's packages to the packages that may use it
 * @param providers provider to the classes that know it beside its own
 */
record PackageTable(
    SortedMap<String, SortedSet<String>> packages,
    SortedMap<String, SortedSet<String>> libraries,
    SortedMap<String, SortedSet<String>> providers) {

  static PackageTable read(Path file) throws IOException {
    PackageTable table = new PackageTable(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        table.add(line);
      }
    }
    return table;
  }

  private void add(String line) {
    if (line.startsWith("library ")) {
      String[] parts = parts(line, ": ");
      libraries.put(parts[0].substring("library ".length()), names(parts[1]));
    } else if (line.startsWith("provider ")) {
      String[] parts = parts(line, ": ");
      String provider = parts[0].substring("provider ".length());
      String known = parts(parts[1], " - ")[0];
      providers.computeIfAbsent(provider, _ -> new TreeSet<>()).add(known);
    } else {
      String[] parts = parts(line, " ->");
      packages.put(parts[0], names(parts[1]));
    }
  }

  private static String[] parts(String line, String separator) {
    String[] parts = line.split(separator, 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("`" + separator + "` is missing: " + line);
    }
    return parts;
  }

  private static SortedSet<String> names(String list) {
    SortedSet<String> names = new TreeSet<>(List.of(list.strip().split(", *", -1)));
    names.remove("");
    return names;
  }
}
