package dev.vlabc.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Scalar;
import dev.vlabc.data.Sequence;
import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void linesAreSortedAsPeopleCountAndOnce() {
    Lock lock =
        LockFile.of(
            "net-10 a block 0 at 1",
            "net-2 b-10 name x at 0",
            "net-2 b-10 block 10 at 3",
            "net-2 b-10 block 2 at 4",
            "net-2 b-2 block 0 at 0",
            "net-2 b-2 block 0 at 0");
    assertEquals(
        List.of(
            "net-2 b-2 block 0 at 0",
            "net-2 b-10 block 2 at 4",
            "net-2 b-10 block 10 at 3",
            "net-2 b-10 name x at 0",
            "net-10 a block 0 at 1"),
        LockFile.lines(lock));
    assertEquals("v1", ((Mapping) lock.write()).get("lock").map(Object::toString).orElse(""));
  }

  @Test
  void strangeNamesSurvive() {
    List<String> names =
        List.of("a b", "100%", "%20", "é", "\n", "block", "at", "name 1 at 2", "\0", "“", ":", "-");
    for (String name : names) {
      Pin.Holder holder = new Pin.Holder(name, name);
      Lock lock =
          new Lock(
              List.of(
                  new Pin.Block(holder, 1, 2, Optional.empty()),
                  new Pin.Name(holder, name, 3, Optional.empty())));
      assertEquals(lock, LockFile.of(LockFile.lines(lock).toArray(String[]::new)));
      assertTrue(LockFile.lines(lock).stream().allMatch(line -> line.matches("[ -~]+")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a b block 0",
        "a b block 0 at",
        "a b block 0 at -1",
        "a b block 0 at 01",
        "a b block x at 0",
        "a b blocks 0 at 0",
        "a b block 0 at 2147483648",
        "a b block 9223372036854775808 at 0",
        "a b name x at 2147483648",
        "a b block 0 at 0 ",
        " a b block 0 at 0",
        "a  b block 0 at 0",
        "a b c block 0 at 0",
        "a b name %2 at 0",
        "a b name %zz at 0",
        "a b name x at 1e3",
        "<<<<<<< HEAD",
        "a b block 0 at 0\n"
      })
  void malformedPinsAreReportedAndLeftOut(String line) {
    Lock lock = LockFile.read(List.of("a b block 7 at 7", line), diagnostics);
    Diagnostic fault = only();
    assertEquals(4, fault.primary().range().start().line());
    assertEquals(List.of("a b block 7 at 7"), LockFile.lines(lock));
  }

  static List<Node> malformedFiles() {
    Range at = ((Mapping) LockFile.node(List.of())).range().orElseThrow();
    Mapping good = (Mapping) LockFile.node(List.of());
    return List.of(
        Scalar.read(Scalar.Type.NULL, "", at),
        Sequence.read(List.of(), at),
        Mapping.read(List.of(), at),
        Mapping.empty(),
        good.with(new Mapping.Entry(Scalar.of("lock"), Scalar.of("v2"))),
        good.with(new Mapping.Entry(Scalar.of("lock"), Scalar.of(1))),
        good.with(new Mapping.Entry(Scalar.of("lock"), Mapping.empty())),
        good.with(new Mapping.Entry(Scalar.of("pins"), Mapping.empty())),
        good.with(new Mapping.Entry(Scalar.of("pins"), Scalar.of("x"))),
        good.with(new Mapping.Entry(Scalar.of("extra"), Scalar.of("x"))),
        good.with(new Mapping.Entry(Scalar.of("pins"), Sequence.of(List.of(Mapping.empty())))));
  }

  @ParameterizedTest
  @MethodSource("malformedFiles")
  void malformedFilesAreReported(Node file) {
    assertEquals(Lock.empty(), Lock.read(file, diagnostics));
    only();
  }

  @Test
  void listWithoutPinsIsEmpty() {
    Mapping file = (Mapping) LockFile.node(List.of());
    Node emptied = file.with(new Mapping.Entry(Scalar.of("pins"), Scalar.nothing()));
    assertTrue(Lock.read(emptied, diagnostics).isEmpty());
    assertTrue(Lock.read(file.without("pins"), diagnostics).isEmpty());
    assertTrue(Lock.read(Lock.empty().write(), diagnostics).isEmpty());
    assertEquals(List.of(), diagnostics.sorted());
    assertEquals(List.of("lock"), List.copyOf(((Mapping) Lock.empty().write()).names()));
  }

  @Test
  void blockOfTwoOwnersIsReportedWithBothLines() {
    Lock lock =
        LockFile.read(
            List.of("n b block 0 at 5", "n b name x at 0", "n a block 1 at 5", "m b block 0 at 5"),
            diagnostics);
    Diagnostic clash = only();
    assertEquals("`a` and `b` both hold block `5` of `n`", clash.message());
    assertEquals(3, clash.primary().range().start().line());
    assertEquals(5, clash.others().getFirst().range().start().line());
    assertEquals(
        Optional.of(
            "`vlabc lock --resolve <environment>` keeps the first and gives the other a new place"),
        clash.help());
    assertEquals(
        List.of("m b block 0 at 5", "n a block 1 at 5", "n b name x at 0"),
        LockFile.lines(lock.resolved()));
  }

  @Test
  void everyOtherContradictionIsReported() {
    Lock lock =
        LockFile.read(
            List.of(
                "n a block 0 at 1",
                "n a block 0 at 2",
                "n b block 0 at 7",
                "n b block 1 at 7",
                "n c name x at 1",
                "n c name x at 2",
                "n c name y at 1"),
            diagnostics);
    assertEquals(
        List.of(
            "block `0` of `a` is pinned to both `1` and `2` of `n`",
            "`b` holds block `7` of `n` twice",
            "`x` of `c` is pinned to both position `1` and `2`, in `n`",
            "`x` and `y` of `c` both hold position `1`, in `n`"),
        diagnostics.sorted().stream().map(Diagnostic::message).toList());
    assertEquals(
        List.of("n a block 0 at 1", "n b block 0 at 7", "n c name x at 1"),
        LockFile.lines(lock.resolved()));
  }

  @Test
  void droppedPinClashesNoMore() {
    Lock lock =
        LockFile.read(
            List.of("n a block 0 at 1", "n a block 0 at 2", "n b block 0 at 2"), diagnostics);
    only();
    assertEquals(List.of("n a block 0 at 1", "n b block 0 at 2"), LockFile.lines(lock.resolved()));
  }

  @Test
  void renamedThingsKeepTheirPins() {
    Lock lock =
        LockFile.of(
            "n partition/flame block 0 at 0",
            "n partition/flame/leaf- block 0 at 1",
            "n partition/flame-b block 0 at 2",
            "partition/flame/asns x block 0 at 0");
    assertEquals(
        List.of(
            "n partition/fire block 0 at 0",
            "n partition/fire/leaf- block 0 at 1",
            "n partition/flame-b block 0 at 2",
            "partition/fire/asns x block 0 at 0"),
        LockFile.lines(lock.renamed("partition/flame", "partition/fire")));
    assertEquals(lock, lock.renamed("partition/flam", "x"));
  }

  @Test
  void renamedTwiceIsRenamedOnce() {
    Lock lock = LockFile.of("n a block 0 at 0", "n b block 0 at 1", "m a block 0 at 0");
    assertEquals(
        List.of("m b block 0 at 0", "n a block 0 at 0", "n b block 0 at 1"),
        LockFile.lines(lock.renamed("a", "b")));
    assertEquals(lock.renamed("a", "b"), lock.renamed("a", "b").renamed("a", "b"));
  }

  @Test
  void renamedMembersKeepTheirPositions() {
    Lock lock =
        LockFile.of(
            "n a block 0 at 0",
            "n a name x at 0",
            "n b name x at 0",
            "m a name x at 1",
            "m a name y at 2");
    assertEquals(
        List.of(
            "m a name x at 1",
            "m a name y at 2",
            "n a block 0 at 0",
            "n a name y at 0",
            "n b name x at 0"),
        LockFile.lines(lock.renamedMember("a", "x", "y")));
  }

  @Test
  void equalityIsThatOfThePins() {
    assertEquals(LockFile.of("n a block 0 at 0"), LockFile.of("n a block 0 at 0"));
    assertEquals(
        LockFile.of("n a block 0 at 0").hashCode(), LockFile.of("n a block 0 at 0").hashCode());
    assertNotEquals(LockFile.of("n a block 0 at 0"), LockFile.of("n a block 0 at 1"));
  }

  private Diagnostic only() {
    List<Diagnostic> found = diagnostics.sorted();
    assertEquals(1, found.size(), found::toString);
    assertEquals(Code.VL0407, found.getFirst().code());
    return found.getFirst();
  }
}
