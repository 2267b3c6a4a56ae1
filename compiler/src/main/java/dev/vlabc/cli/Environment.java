package dev.vlabc.cli;

import dev.vlabc.Compiler;
import dev.vlabc.diagnostic.DidYouMean;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.FolderWorkspace;
import dev.vlabc.source.Workspace;
import dev.vlabc.value.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder with a lab. It has two names: what is compiled bears the same one wherever vlabc is
 * called from, such as {@code environments/quickstart}; people read the one that they typed.
 *
 * @param typed with forward slashes, without one at its end
 */
record Environment(Path folder, String typed) {

  private static final String ENVIRONMENTS = "environments";

  /**
   * The environment that a word on the command line means.
   *
   * @throws FailureException if there is none
   */
  static Environment find(String word) {
    Path path = path(word);
    if (Files.isRegularFile(path.resolve(Compiler.SPEC))) {
      return of(path);
    }
    if (path.endsWith(Compiler.SPEC) && Files.isRegularFile(path)) {
      Path parent = path.getParent();
      return of(parent == null ? Path.of("") : parent);
    }
    Path named = Path.of(ENVIRONMENTS).resolve(path);
    if (!path.isAbsolute() && Files.isRegularFile(named.resolve(Compiler.SPEC))) {
      return of(named);
    }
    throw missing(word, path);
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new FailureException("there is no environment `" + word + "`");
    }
  }

  private static Environment of(Path folder) {
    String typed = folder.normalize().toString().replace('\\', '/');
    return new Environment(folder, typed.isEmpty() ? "." : typed);
  }

  private static FailureException missing(String word, Path path) {
    if (Files.isDirectory(path)) {
      return new FailureException("`" + word + "` holds no " + Compiler.SPEC);
    }
    if (Files.exists(path)) {
      return new FailureException(
          "`" + word + "` is neither a " + Compiler.SPEC + " nor a folder with one");
    }
    Path name = path.getFileName();
    String question =
        DidYouMean.question(name == null ? word : name.toString(), known())
            .map(found -> "; " + found)
            .orElse("");
    return new FailureException("there is no environment `" + word + "`" + question);
  }

  private static SortedSet<String> known() {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> folders = Files.list(Path.of(ENVIRONMENTS))) {
      folders
          .filter(folder -> Files.isRegularFile(folder.resolve(Compiler.SPEC)))
          .forEach(folder -> names.add(folder.getFileName().toString()));
    } catch (IOException e) {
      return names;
    }
    return names;
  }

  /** Its name in what is compiled. */
  String name() {
    Path whole = folder.toAbsolutePath().normalize();
    Path last = whole.getFileName();
    return last == null ? "" : inEnvironments() ? ENVIRONMENTS + "/" + last : last.toString();
  }

  /** Whether it lies in a folder {@code environments}. */
  boolean inEnvironments() {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return parent != null && parent.endsWith(ENVIRONMENTS);
  }

  Workspace workspace() {
    return new FolderWorkspace(folder, name());
  }

  Options options(Optional<Phase> phase, int instance) {
    return new Options(name(), phase, instance);
  }

  /** A path of what is compiled, as it can be opened from here. */
  String shown(String path) {
    return path.startsWith(name() + "/") ? file(path.substring(name().length() + 1)) : path;
  }

  /** A file of this environment, as it can be opened from here. */
  String file(String path) {
    return typed.equals(".") ? path : typed + "/" + path;
  }
}
