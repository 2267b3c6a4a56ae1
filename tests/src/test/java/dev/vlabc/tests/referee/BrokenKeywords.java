package dev.vlabc.tests.referee;

import dev.vlabc.tests.corpus.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Configurations of FRR with one keyword each that FRR does not know. */
final class BrokenKeywords {

  private BrokenKeywords() {}

  /** For each file one with a broken line, a line further down from file to file. */
  static List<Path> in(List<Path> files, Path folder) {
    List<Path> broken = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path to = folder.resolve("broken-" + i + ".conf");
      try {
        Files.write(to, broken(Checkout.read(files.get(i)).lines().toList(), i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      broken.add(to);
    }
    return broken;
  }

  private static List<String> broken(List<String> lines, int index) {
    List<Integer> commands =
        IntStream.range(0, lines.size()).filter(i -> isCommand(lines.get(i))).boxed().toList();
    int chosen = commands.get(index * 7 % commands.size());
    List<String> broken = new ArrayList<>(lines);
    // Letters that no keyword starts with: FRR takes every beginning of a keyword for the whole.
    broken.set(chosen, lines.get(chosen).replaceFirst("\\S", "xq$0"));
    return broken;
  }

  private static boolean isCommand(String line) {
    return !line.isBlank() && !line.strip().startsWith("!") && !line.strip().equals("end");
  }
}
