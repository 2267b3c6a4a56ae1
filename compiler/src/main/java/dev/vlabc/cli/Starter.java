package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.source.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A lab that vlabc brings along for others to start from.
 *
 * @param files path to text: the spec, components of its own, overlays; never a lock
 */
record Starter(String name, SortedMap<String, String> files) {

  private static final String ENVIRONMENTS = "environments/";
  private static final String TEMPLATES = "templates/init/";

  /** The names of all, the smallest first. */
  static SortedSet<String> names(String root) {
    SortedSet<String> names = new TreeSet<>();
    String end = "/" + Compiler.SPEC;
    for (String path : Shipped.list(root.substring(0, root.length() - 1))) {
      String below = path.substring(root.length());
      if (below.endsWith(end) && below.indexOf('/') == below.length() - end.length()) {
        names.add(below.substring(0, below.length() - end.length()));
      }
    }
    return names;
  }

  /** Templates that are good for nothing else. */
  static SortedSet<String> templates() {
    return names(TEMPLATES);
  }

  /** Whole labs. */
  static SortedSet<String> environments() {
    return names(ENVIRONMENTS);
  }

  /** The one of that name. */
  static Optional<Starter> find(String name) {
    if (templates().contains(name)) {
      return Optional.of(new Starter(name, files(TEMPLATES + name + "/")));
    }
    return environments().contains(name)
        ? Optional.of(new Starter(name, files(ENVIRONMENTS + name + "/")))
        : Optional.empty();
  }

  private static SortedMap<String, String> files(String folder) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : Shipped.list(folder.substring(0, folder.length() - 1))) {
      String below = path.substring(folder.length());
      if (below.equals(Compiler.SPEC)
          || below.startsWith("components/")
          || below.startsWith("overlays/")) {
        files.put(below, new String(Shipped.read(path).orElseThrow(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** The first sentence of the comment that its spec begins with. */
  String summary() {
    StringBuilder text = new StringBuilder();
    for (String line : files.getOrDefault(Compiler.SPEC, "").lines().toList()) {
      String said = line.replaceFirst("^# ?", "");
      boolean over = said.isBlank() || said.startsWith(" ");
      if (!line.startsWith("#") || (over && !text.isEmpty())) {
        break;
      }
      if (!said.startsWith("yaml-language-server")) {
        text.append(text.isEmpty() || said.isBlank() ? "" : " ").append(said.strip());
      }
    }
    int end = text.indexOf(". ");
    String sentence = end < 0 ? text.toString() : text.substring(0, end + 1);
    return sentence.replaceFirst(":$", ".");
  }
}
