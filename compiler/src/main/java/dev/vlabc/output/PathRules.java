package dev.vlabc.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which paths can stand in an output folder on every system that a repository is checked out on.
 */
final class PathRules {

  /** Where vlabc keeps its own notes; no generated file goes there. */
  static final String OWN_FOLDER = ".vlabc";

  private static final int LONGEST_ELEMENT = 255;
  private static final Pattern REFUSED_BY_WINDOWS = Pattern.compile("[<>:\"|?*]");
  private static final Pattern DEVICE_OF_WINDOWS =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])( *\\..*)?");

  private PathRules() {}

  /**
   * What is wrong with a path, as the end of a sentence that begins with it; empty where nothing.
   */
  static Optional<String> fault(String path) {
    if (path.isEmpty()) {
      return Optional.of("is empty");
    }
    if (path.startsWith("/")) {
      return Optional.of("is absolute");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("holds a backslash");
    }
    List<String> elements = elements(path);
    if (fold(elements.getFirst()).equals(OWN_FOLDER)) {
      return Optional.of("lies in `.vlabc`, which is vlabc's own");
    }
    return elements.stream().flatMap(element -> elementFault(element).stream()).findFirst();
  }

  private static Optional<String> elementFault(String element) {
    if (element.isEmpty()) {
      return Optional.of("holds an empty element");
    }
    if (element.equals(".") || element.equals("..")) {
      return Optional.of("holds `" + element + "`");
    }
    if (element.codePoints().anyMatch(PathRules::unwritable)) {
      return Optional.of("holds a control character or half a character");
    }
    if (REFUSED_BY_WINDOWS.matcher(element).find()) {
      return Optional.of("holds a character that Windows refuses");
    }
    if (element.endsWith(".") || element.endsWith(" ")) {
      return Optional.of("has an element that ends with a dot or a space");
    }
    if (element.getBytes(StandardCharsets.UTF_8).length > LONGEST_ELEMENT) {
      return Optional.of("has an element of more than 255 bytes");
    }
    return nameFault(fold(element));
  }

  private static Optional<String> nameFault(String folded) {
    if (DEVICE_OF_WINDOWS.matcher(folded).matches()) {
      return Optional.of("holds `" + folded + "`, a device on Windows");
    }
    return folded.equals(".git") ? Optional.of("lies in `.git`") : Optional.empty();
  }

  private static boolean unwritable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  static List<String> elements(String path) {
    return List.of(path.split("/", -1));
  }

  /** The folders above a file, the outermost first: {@code a} and {@code a/b} of {@code a/b/c}. */
  static List<String> folders(String path) {
    List<String> folders = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
    return folders;
  }

  /** Equal for paths that some file system takes for one. */
  static String fold(String path) {
    String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
