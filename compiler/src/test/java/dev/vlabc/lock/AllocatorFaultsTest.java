package dev.vlabc.lock;

import static dev.vlabc.lock.Asking.fixed;
import static dev.vlabc.lock.Asking.named;
import static dev.vlabc.lock.Asking.numbered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Member.Numbered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be granted, and how that is said. */
class AllocatorFaultsTest {

  private static final Space NODES = Space.of("network/lab/nodes", 16, 4);
  private static final String LEAVES = "partition/rack/leaf-";
  private static final String RACK = "partition/rack";

  private final Asking asking = new Asking();

  @Test
  void fixedPlaceOfANumberIsAClashThatShowsBoth() {
    Lock before = asking.allocate(Lock.empty(), numbered(NODES, LEAVES, 1, 2, 3)).lock();
    asking.allocate(
        before, numbered(NODES, LEAVES, 1, 2, 3), fixed(NODES, "cluster/spark", "api", 2, 90));
    Diagnostic clash = asking.only(Code.VL0401);
    assertEquals(
        "`2` of `network/lab/nodes` is written for `cluster/spark/api`, but"
            + " `partition/rack/leaf-2` has it",
        clash.message());
    assertEquals(90, clash.primary().range().start().line());
    assertEquals(2, clash.others().getFirst().range().start().line());
  }

  @Test
  void fixedPlaceOfAPinnedNameIsAClashToo() {
    Lock before = asking.allocate(Lock.empty(), named(NODES, RACK, "spare")).lock();
    Allocation after =
        asking.allocate(
            before, named(NODES, RACK, "spare"), fixed(NODES, "cluster/spark", "api", 0, 90));
    asking.only(Code.VL0401);
    assertEquals(before, after.lock());
  }

  @Test
  void theOnlyBlockIsTakenEvenWhereANumberClashes() {
    Space space = Space.of("ports", 4, 4);
    asking.allocate(Lock.empty(), numbered(space, "a", 1, 2), fixed(space, "b", "f", 2, 9));
    asking.only(Code.VL0401);
  }

  @Test
  void placeWrittenTwiceIsAClashAtTheSecond() {
    asking.allocate(Lock.empty(), fixed(NODES, "b", "x", 3, 7), fixed(NODES, "a", "y", 3, 8));
    Diagnostic clash = asking.only(Code.VL0401);
    assertEquals("`3` of `network/lab/nodes` is written for both `b/x` and `a/y`", clash.message());
    assertEquals(8, clash.primary().range().start().line());
    assertEquals(7, clash.others().getFirst().range().start().line());
  }

  @Test
  void numberAndNameOfOneOwnerMayClash() {
    Lock before = asking.allocate(Lock.empty(), named(NODES, "a", "x")).lock();
    asking.allocate(before, named(NODES, "a", "x"), numbered(NODES, "a", 0));
    assertEquals(
        "`a/0` and `a/x` both stand at `0` of `network/lab/nodes`",
        asking.only(Code.VL0401).message());
  }

  @Test
  void reservationOverANumberIsReported() {
    Lock before = asking.allocate(Lock.empty(), numbered(NODES, LEAVES, 1)).lock();
    Space later =
        NODES.reserving(0, 3, "the gateway").worded(place -> "10.80.0." + place, "a longer one");
    asking.allocate(before, numbered(later, LEAVES, 1));
    assertEquals(
        "`partition/rack/leaf-1` stands at `10.80.0.1` of `network/lab/nodes`, which is reserved"
            + " for the gateway",
        asking.only(Code.VL0401).message());
  }

  @Test
  void exhaustionIsSaidOncePerOwnerWithTheHolders() {
    Lock before =
        asking
            .allocate(Lock.empty(), numbered(NODES, "a", 0, 4), numbered(NODES, "b", 0, 4))
            .lock();
    Allocation after =
        asking.allocate(
            before,
            numbered(NODES, "a", 0, 4),
            numbered(NODES, "b", 0, 4),
            numbered(NODES, "c", 1, 2, 5),
            named(NODES, "d", "x"));
    List<Diagnostic> found = asking.found();
    assertEquals(
        List.of(
            "no room for `c` (3 members) in `network/lab/nodes`: all of its 4 blocks of 4 places"
                + " are held or reserved",
            "no room for `d/x` in `network/lab/nodes`: all of its 4 blocks of 4 places are held or"
                + " reserved"),
        found.stream().map(Diagnostic::message).sorted().toList());
    assertTrue(found.stream().allMatch(diagnostic -> diagnostic.code() == Code.VL0404));
    assertEquals(List.of("found: `a` holds 8, `b` holds 8"), found.getFirst().notes());
    assertEquals(before, after.lock());
  }

  @Test
  void atMostNineHoldersAreListed() {
    Space ports = Space.of("host/desktop/ports", 12, 1);
    List<Request> requests = new ArrayList<>();
    for (int i = 1; i <= 13; i++) {
      requests.addAll(named(ports, "cluster/c" + i, "api"));
    }
    asking.allocate(Lock.empty(), requests);
    Diagnostic exhausted = asking.only(Code.VL0404);
    assertTrue(exhausted.message().contains("cluster/c13/api"), exhausted.message());
    assertTrue(exhausted.message().contains("all of its 12 places"), exhausted.message());
    assertTrue(
        exhausted.notes().getFirst().endsWith("`cluster/c9` holds 1, 3 more hold the rest"),
        exhausted.notes().getFirst());
  }

  @Test
  void reservedBlocksAreNotHandedOut() {
    Space space = Space.of("s", 8, 4).reserving(0, 2, "DHCP").reserving(2, 7, "more DHCP");
    asking.allocate(Lock.empty(), named(space, "a", "x"));
    assertEquals(
        List.of("found: nobody holds any of its places"), asking.only(Code.VL0404).notes());
  }

  @Test
  void shrunkSpaceMovesNothing() {
    Lock before =
        LockFile.of(
            "network/lab/nodes a block 0 at 3",
            "network/lab/nodes a name x at 1",
            "network/lab/nodes a name y at 2");
    Space shrunk = Space.of("network/lab/nodes", 13, 4);
    Allocation after = asking.allocate(before, named(shrunk, "a", "x", "y"));
    Diagnostic outside = asking.only(Code.VL0404);
    assertEquals(
        "`a/x` (and 1 more of its owner) stands at place 13 of `network/lab/nodes`, which has only"
            + " 13",
        outside.message());
    assertEquals("pinned here", outside.others().getFirst().text());
    assertEquals(3, outside.others().getFirst().range().start().line());
    assertEquals(before, after.lock());
  }

  @Test
  void lockFromAnywhereIsNoCrash() {
    Lock wild =
        LockFile.of(
                "network/lab/nodes a block 9223372036854775807 at 2147483646",
                "network/lab/nodes a block 0 at 2147483647",
                "network/lab/nodes b block 536870911 at 1",
                "network/lab/nodes a name x at 2147483647",
                "network/lab/nodes b name x at 2147483647",
                "nowhere c name y at 7")
            .resolved();
    asking.allocate(wild, named(NODES, "a", "x"), named(NODES, "b", "x"), numbered(NODES, "a", 0));
    Diagnostic outside = asking.only(Code.VL0404);
    assertTrue(outside.message().startsWith("`a/0`"), outside.message());
  }

  @Test
  void misuseIsABug() {
    List<Request> twoWays = new ArrayList<>(named(NODES, "a", "x"));
    twoWays.addAll(fixed(NODES, "a", "x", 3, 9));
    assertThrows(IllegalArgumentException.class, () -> asking.allocate(Lock.empty(), twoWays));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            asking.allocate(
                Lock.empty(),
                named(NODES, "a", "x"),
                named(Space.of(NODES.name(), 8, 4), "b", "x")));
    assertThrows(IllegalArgumentException.class, () -> fixed(NODES, "a", "x", 16, 9));
    assertThrows(IllegalArgumentException.class, () -> new Numbered(-1));
    assertThrows(IllegalArgumentException.class, () -> new Named(""));
    assertThrows(IllegalArgumentException.class, () -> named(NODES, "", "x"));
    assertThrows(IllegalArgumentException.class, () -> Space.of("s", 1, 0));
  }

  @Test
  void lastBlockIsTooShortForANumberBeyondItsEnd() {
    Space space = Space.of("s", 6, 4);
    asking.allocate(Lock.empty(), numbered(space, "a", 1), numbered(space, "b", 2));
    assertEquals(
        "no room for `b/2` in `s`: all of its 2 blocks of 4 places are held, reserved or too short",
        asking.only(Code.VL0404).message());
  }
}
