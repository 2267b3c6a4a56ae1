package dev.vlabc.tests.corpus;

import dev.vlabc.Compiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The labs of this repository, in order of their names. */
public final class Labs {

  private static final String YAML = ".yaml";

  private Labs() {}

  /** What people start from: {@code environments/}. */
  public static List<Lab> environments() {
    return folders("environments").toList();
  }

  /** One of {@link #environments}. */
  public static Lab environment(String name) {
    return Lab.folder("environments/" + name);
  }

  /** Small labs without a fault: {@code tests/ok}. */
  public static List<Lab> good() {
    return folders("tests/ok").toList();
  }

  /** One of {@code tests/live}. */
  public static Lab live(String name) {
    return Lab.folder("tests/live/" + name);
  }

  /** Small labs with a fault, some a single file: {@code tests/bad}. */
  public static List<Lab> bad() {
    return Stream.concat(files("tests/bad"), folders("tests/bad")).toList();
  }

  private static Stream<Lab> folders(String folder) {
    return Checkout.list(Checkout.path(folder)).stream()
        .filter(child -> Files.isRegularFile(child.resolve(Compiler.SPEC)))
        .map(child -> Lab.folder(folder + "/" + child.getFileName()));
  }

  private static Stream<Lab> files(String folder) {
    return Checkout.list(Checkout.path(folder)).stream()
        .map(Path::getFileName)
        .map(String::valueOf)
        .filter(name -> name.endsWith(YAML))
        .map(name -> Lab.file(folder + "/" + name));
  }
}
