package dev.vlabc.lock;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;

/** Lock files as lines of text, without YAML's own reader and writer. */
final class LockFile {

  private LockFile() {}

  /** The pins of a lock, one line each. */
  static List<String> lines(Lock lock) {
    Mapping file = (Mapping) lock.write();
    return file.get("pins").stream()
        .flatMap(pins -> ((Sequence) pins).items().stream())
        .map(item -> ((Scalar) item).text())
        .toList();
  }

  /** The tree of a file whose pins are those lines, the first of them on line 3. */
  static Node node(List<String> lines) {
    SourceFile file = new SourceFile("lab.lock.yaml", "");
    List<Scalar> pins =
        IntStream.range(0, lines.size())
            .mapToObj(i -> scalar(file, i + 3, 3, lines.get(i)))
            .toList();
    Range pinsAt = new Range(file, new Position(3, 1), new Position(3, 1));
    return Mapping.read(
        List.of(
            new Mapping.Entry(scalar(file, 1, 1, "lock"), scalar(file, 1, 7, "v1")),
            new Mapping.Entry(scalar(file, 2, 1, "pins"), Sequence.read(pins, pinsAt))),
        new Range(file, Position.START, Position.START));
  }

  private static Scalar scalar(SourceFile file, int line, int column, String text) {
    Position start = new Position(line, column);
    return Scalar.read(Scalar.Type.STRING, text, new Range(file, start, start.plus(text.length())));
  }

  static Lock read(List<String> lines, Diagnostics diagnostics) {
    return Lock.read(node(lines), diagnostics);
  }

  /** A lock of lines without faults. */
  static Lock of(String... lines) {
    Diagnostics diagnostics = new Diagnostics();
    Lock lock = read(List.of(lines), diagnostics);
    if (diagnostics.hasErrors()) {
      throw new AssertionError(diagnostics.sorted());
    }
    return lock;
  }
}
