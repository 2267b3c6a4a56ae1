package dev.vlabc.tests.referee;

import dev.vlabc.tests.corpus.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Topologies of containerlab with one fault each. */
final class BrokenTopologies {

  /**
   * A fault.
   *
   * @param from the first of these is replaced
   */
  private record Fault(String from, String to) {

    String in(String text) {
      int at = text.indexOf(from);
      return at < 0 ? text : text.substring(0, at) + to + text.substring(at + from.length());
    }
  }

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("\n        - node: ", "\n        - node: nobody-"),
          new Fault("\n    kind: ", "\n    kind: no-"),
          new Fault("\n      group: ", "\n      grupo: "),
          new Fault("\n        - config/", "\n        - missing/"),
          new Fault("\n    - type: veth", "\n    - type: vets"),
          new Fault("\n          mac: \"02:", "\n          mac: \"03:zz:"));

  private BrokenTopologies() {}

  /** For each file one beside it with a fault, another one from file to file. */
  static List<Path> beside(List<Path> files) {
    List<Path> broken = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      Path to = file.resolveSibling("broken.yml");
      try {
        Files.writeString(to, broken(Checkout.read(file), i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      broken.add(to);
    }
    return broken;
  }

  /** With the first fault, from that one on, that the file has a place for. */
  private static String broken(String text, int first) {
    for (int i = 0; i < FAULTS.size(); i++) {
      String broken = FAULTS.get((first + i) % FAULTS.size()).in(text);
      if (!broken.equals(text)) {
        return broken;
      }
    }
    throw new AssertionError("nothing to break in\n" + text);
  }
}
