package dev.vlabc.lock;

import static dev.vlabc.lock.Asking.assertPlace;
import static dev.vlabc.lock.Asking.fixed;
import static dev.vlabc.lock.Asking.named;
import static dev.vlabc.lock.Asking.numbered;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Member.Numbered;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Who gets which place. */
class AllocatorTest {

  private static final Space NODES = Space.of("network/lab/nodes", 16, 4);
  private static final String LEAVES = "partition/rack/leaf-";
  private static final String RACK = "partition/rack";

  private final Asking asking = new Asking();

  @Test
  void numbersStandAtTheirNumbersAndNamesInOrder() {
    Allocation allocation =
        asking.allocate(
            Lock.empty(),
            numbered(NODES, LEAVES, 1, 3),
            named(NODES, RACK, "spare", "bmc-10", "bmc-2"));
    asking.assertFine();
    assertEquals(
        List.of(
            "network/lab/nodes partition/rack block 0 at 0",
            "network/lab/nodes partition/rack name bmc-2 at 0",
            "network/lab/nodes partition/rack name bmc-10 at 1",
            "network/lab/nodes partition/rack name spare at 2",
            "network/lab/nodes partition/rack/leaf- block 0 at 1"),
        LockFile.lines(allocation.lock()));
    assertPlace(5, allocation, NODES, LEAVES, new Numbered(1));
    assertPlace(7, allocation, NODES, LEAVES, new Numbered(3));
    assertPlace(2, allocation, NODES, RACK, new Named("spare"));
    assertEquals(OptionalInt.empty(), allocation.grants().place(NODES, LEAVES, new Numbered(2)));
  }

  @Test
  void fullBlockGetsASecondOne() {
    Lock before =
        asking
            .allocate(Lock.empty(), named(NODES, "a", "1", "2", "3", "4"), numbered(NODES, "b", 0))
            .lock();
    Allocation after =
        asking.allocate(
            before, named(NODES, "a", "0", "1", "2", "3", "4"), numbered(NODES, "b", 0, 3, 4));
    asking.assertFine();
    assertPlace(0, after, NODES, "a", new Named("1"));
    assertPlace(8, after, NODES, "a", new Named("0"));
    assertPlace(4, after, NODES, "b", new Numbered(0));
    assertPlace(12, after, NODES, "b", new Numbered(4));
  }

  @Test
  void whatLeavesFreesItsPlaceForWhatComesLater() {
    Lock before =
        asking.allocate(Lock.empty(), named(NODES, "a", "x", "y"), named(NODES, "b", "z")).lock();
    Allocation after = asking.allocate(before, named(NODES, "a", "y", "w"), named(NODES, "c", "z"));
    asking.assertFine();
    assertPlace(1, after, NODES, "a", new Named("y"));
    assertPlace(0, after, NODES, "a", new Named("w"));
    assertPlace(4, after, NODES, "c", new Named("z"));
  }

  @Test
  void numbersNeedNotBeDense() {
    Allocation allocation =
        asking.allocate(Lock.empty(), numbered(NODES, "a", 101, 102, Long.MAX_VALUE));
    asking.assertFine();
    assertPlace(1, allocation, NODES, "a", new Numbered(101));
    assertPlace(7, allocation, NODES, "a", new Numbered(Long.MAX_VALUE));
    assertEquals(
        allocation.lock(), LockFile.of(LockFile.lines(allocation.lock()).toArray(String[]::new)));
  }

  @Test
  void namesSkipReservedAndFixedPlaces() {
    Space space = NODES.reserving(0, 1, "the gateway").reserving(4, 7, "DHCP");
    Allocation allocation =
        asking.allocate(
            Lock.empty(), named(space, "a", "x", "y", "z"), fixed(space, "b", "f", 2, 9));
    asking.assertFine();
    assertPlace(3, allocation, space, "a", new Named("x"));
    assertPlace(8, allocation, space, "a", new Named("y"));
    assertPlace(9, allocation, space, "a", new Named("z"));
    assertPlace(2, allocation, space, "b", new Named("f"));
  }

  @Test
  void numbersPreferABlockInWhichTheirPlacesAreFree() {
    Space space = NODES.reserving(1, 1, "the gateway");
    Allocation allocation =
        asking.allocate(
            Lock.empty(),
            numbered(space, "a", 1, 2),
            fixed(space, "b", "f", 6, 9),
            named(space, "c", "x"));
    asking.assertFine();
    assertPlace(9, allocation, space, "a", new Numbered(1));
    assertPlace(0, allocation, space, "c", new Named("x"));
  }

  @Test
  void placeMayBeFixedWhereItStands() {
    Lock before = asking.allocate(Lock.empty(), named(NODES, "a", "x", "y")).lock();
    Allocation after =
        asking.allocate(before, named(NODES, "a", "y"), fixed(NODES, "a", "x", 0, 9));
    asking.assertFine();
    assertPlace(0, after, NODES, "a", new Named("x"));
    assertPlace(1, after, NODES, "a", new Named("y"));
  }

  @Test
  void shortLastBlockIsUsedAsFarAsItGoes() {
    Space space = Space.of("s", 6, 4);
    Allocation allocation =
        asking.allocate(Lock.empty(), named(space, "a", "1", "2", "3", "4", "5", "6"));
    asking.assertFine();
    assertPlace(5, allocation, space, "a", new Named("6"));
    asking.allocate(allocation.lock(), named(space, "a", "1", "2", "3", "4", "5", "6", "7"));
    asking.only(Code.VL0404);
  }

  @Test
  void hugeReservationsCostNothing() {
    Space space =
        Space.of("s", Space.LONGEST, Space.LONGEST).reserving(0, Space.LONGEST - 2, "DHCP");
    Allocation allocation = asking.allocate(Lock.empty(), named(space, "a", "x"));
    assertPlace(Space.LONGEST - 1, allocation, space, "a", new Named("x"));
  }

  @Test
  void oneThingMayBeAskedForTwice() {
    Allocation allocation =
        asking.allocate(Lock.empty(), named(NODES, "a", "x", "x"), named(NODES, "a", "x"));
    asking.assertFine();
    assertEquals(1, allocation.grants().places().size());
  }
}
