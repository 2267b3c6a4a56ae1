package dev.vlabc.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Member.Numbered;
import dev.vlabc.source.Position;
import dev.vlabc.source.Range;
import dev.vlabc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Asks an allocator, and keeps what it reports. */
final class Asking {

  private static final SourceFile SPEC = new SourceFile("lab.yaml", "");

  private final Diagnostics diagnostics = new Diagnostics();

  @SafeVarargs
  final Allocation allocate(Lock previous, List<Request>... requests) {
    List<Request> all = new ArrayList<>();
    for (List<Request> some : requests) {
      all.addAll(some);
    }
    return Allocator.allocate(previous, all.reversed(), diagnostics);
  }

  static List<Request> numbered(Space space, String owner, long... numbers) {
    List<Request> requests = new ArrayList<>();
    for (long number : numbers) {
      requests.add(Request.of(space, owner, new Numbered(number), line((int) (number % 1000))));
    }
    return requests;
  }

  static List<Request> named(Space space, String owner, String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(i -> Request.of(space, owner, new Named(names[i]), line(i + 1)))
        .toList();
  }

  static List<Request> fixed(Space space, String owner, String name, int place, int line) {
    return List.of(Request.fixed(space, owner, new Named(name), place, line(line)));
  }

  private static Range line(int number) {
    return new Range(SPEC, new Position(number, 1), new Position(number, 5));
  }

  /** What was reported, in order. */
  List<Diagnostic> found() {
    return diagnostics.sorted();
  }

  void assertFine() {
    assertEquals(List.of(), diagnostics.sorted());
  }

  Diagnostic only(Code code) {
    List<Diagnostic> found = diagnostics.sorted();
    assertEquals(1, found.size(), found::toString);
    assertEquals(code, found.getFirst().code());
    return found.getFirst();
  }

  static void assertPlace(
      int expected, Allocation allocation, Space space, String owner, Member member) {
    assertEquals(OptionalInt.of(expected), allocation.grants().place(space, owner, member));
  }
}
