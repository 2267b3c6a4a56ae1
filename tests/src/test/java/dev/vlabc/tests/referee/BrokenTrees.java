package dev.vlabc.tests.referee;

import dev.vlabc.tests.corpus.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rendered labs with one fault each in what Flux reads. */
final class BrokenTrees {

  /**
   * A fault.
   *
   * @param in the folder of the lab that it is in
   * @param from the first of these is replaced
   */
  private record Fault(String in, String from, String to) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("flux", "\n  path: ", "\n  path: ./nobody/"),
          new Fault("flux", "\n  interval: ", "\n  interval: x"),
          new Fault("apps", "\nkind: ", "\nkind: No"),
          new Fault("apps", "\nresources:\n", "\nresources:\n- nobody.yaml\n"));

  private BrokenTrees() {}

  /** For each lab a copy in a folder with a fault, another one from lab to lab. */
  static List<Path> in(List<Path> labs, Path folder) {
    List<Path> broken = new ArrayList<>();
    for (int i = 0; i < labs.size(); i++) {
      Path copy = folder.resolve("broken").resolve(i + "-" + labs.get(i).getFileName());
      try {
        copy(labs.get(i), copy);
        breakFirst(copy, i);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      broken.add(copy);
    }
    return broken;
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Checkout.files(from)) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(Path.of("" + copy.getParent()));
      Files.copy(file, copy);
    }
  }

  /** With the first fault, from that one on, that a file has a place for. */
  private static void breakFirst(Path lab, int first) throws IOException {
    for (int i = 0; i < FAULTS.size(); i++) {
      Fault fault = FAULTS.get((first + i) % FAULTS.size());
      for (Path file : Checkout.files(lab.resolve(fault.in()))) {
        String text = Checkout.read(file);
        int at = text.indexOf(fault.from());
        if (at >= 0) {
          int end = at + fault.from().length();
          Files.writeString(file, text.substring(0, at) + fault.to() + text.substring(end));
          return;
        }
      }
    }
    throw new AssertionError("nothing to break in " + lab);
  }
}
