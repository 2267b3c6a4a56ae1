package dev.vlabc.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two branches of random labs, merged line by line. A failure names the seed and the merge. */
class LockMergeTest {

  private static final int LABS = 100;
  private static final int MERGES = 10;

  private int contradictions;

  @Test
  void mergesAreFineOrReportedAndHealed() {
    for (long seed = 0; seed < LABS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rendering base = Rendering.start();
      for (int merge = 0; merge < MERGES; merge++) {
        String place = "seed " + seed + ", merge " + merge;
        for (int edit = 0; edit < 5; edit++) {
          base = base.after(base.wishes().edit(random), random, place + ", base");
        }
        Rendering ours = branch(base, random, place + ", ours");
        Rendering theirs = branch(base, random, place + ", theirs");
        merge(base, ours, theirs, random, place);
      }
    }
    assertTrue(contradictions > LABS * MERGES / 10, "only " + contradictions + " contradictions");
    assertTrue(contradictions < LABS * MERGES * 9 / 10, contradictions + " contradictions");
  }

  private Rendering branch(Rendering base, SplittableRandom random, String seed) {
    Rendering branch = base;
    for (int edit = random.nextInt(3); edit >= 0; edit--) {
      Wishes wishes = branch.wishes();
      branch = branch.after(wishes.addition(random), random, seed + ", addition " + edit);
      if (random.nextInt(4) == 0) {
        branch = branch.after(branch.wishes().edit(random), random, seed + ", edit " + edit);
      }
    }
    return branch;
  }

  private void merge(
      Rendering base, Rendering ours, Rendering theirs, SplittableRandom random, String seed) {
    Diagnostics reading = new Diagnostics();
    Lock merged = LockFile.read(mergedLines(base, ours, theirs), reading);
    reading.sorted().forEach(found -> assertEquals(Code.VL0407, found.code(), seed));
    Lock healed = merged.resolved();
    assertFirstOnesStay(merged, healed, seed);
    LockFile.of(LockFile.lines(healed).toArray(String[]::new));
    assertEquals(reading.hasErrors(), !merged.equals(healed), seed);
    contradictions += reading.hasErrors() ? 1 : 0;

    Wishes wishes = base.wishes().merged(ours.wishes(), theirs.wishes());
    Diagnostics granting = new Diagnostics();
    Allocation allocation = wishes.allocate(merged, granting, random);
    Invariants.assertRefusals(granting, seed);
    Invariants.assertHonest(wishes, healed, allocation.grants().places(), seed);
    if (!granting.hasErrors()) {
      Invariants.assertPlaces(wishes, allocation.grants().places(), seed);
      Invariants.assertStable(wishes, allocation, random, seed);
    }
    assertPinnedStay(ours, wishes, healed, allocation, seed + ", ours");
    assertPinnedStay(theirs, wishes, healed, allocation, seed + ", theirs");
    if (!reading.hasErrors()) {
      assertUntouchedStay(base, List.of(ours, theirs), wishes, allocation, seed);
    }
  }

  /** Line by line, as git's {@code merge=union} does: theirs come after ours. */
  private static List<String> mergedLines(Rendering base, Rendering ours, Rendering theirs) {
    List<String> before = LockFile.lines(base.lock());
    List<String> one = LockFile.lines(ours.lock());
    List<String> other = LockFile.lines(theirs.lock());
    List<String> merged = new ArrayList<>(one);
    other.stream().filter(line -> !before.contains(line)).forEach(merged::add);
    merged.removeIf(line -> before.contains(line) && !other.contains(line));
    return merged;
  }

  /** What was dropped clashes with something before it that stayed. */
  private static void assertFirstOnesStay(Lock merged, Lock healed, String seed) {
    List<Pin> kept = healed.all();
    for (Pin pin : merged.all()) {
      if (kept.stream().noneMatch(other -> other.compareTo(pin) == 0)) {
        assertTrue(
            kept.stream().anyMatch(other -> other.compareTo(pin) < 0 && excludes(other, pin)),
            () -> seed + ": nothing excludes " + pin);
      }
    }
  }

  private static boolean excludes(Pin one, Pin other) {
    boolean sameHolder = one.holder().equals(other.holder());
    boolean sameSlot =
        sameHolder && one.kind().equals(other.kind()) && one.slot().equals(other.slot());
    boolean sameSpace = one.holder().space().equals(other.holder().space());
    boolean sameValue = one.value() == other.value();
    return sameSlot
        || (one instanceof Pin.Block && other instanceof Pin.Block && sameSpace && sameValue)
        || (one instanceof Pin.Name && other instanceof Pin.Name && sameHolder && sameValue);
  }

  /** Whoever asks for the same as on a branch, and whose pins outlived the merge, has not moved. */
  private static void assertPinnedStay(
      Rendering branch, Wishes wishes, Lock healed, Allocation allocation, String seed) {
    Set<String> alive = new HashSet<>(LockFile.lines(healed));
    branch
        .wishes()
        .members()
        .forEach(
            (key, fixed) -> {
              int place = branch.grants().get(key);
              if (fixed.equals(wishes.members().get(key))
                  && alive.containsAll(pins(branch, key, place))) {
                assertEquals(place, allocation.grants().places().get(key), () -> seed + ": " + key);
              }
            });
  }

  /** Whoever was there before, and neither branch asked for anew, has not moved. */
  private static void assertUntouchedStay(
      Rendering base, List<Rendering> branches, Wishes wishes, Allocation allocation, String seed) {
    base.grants()
        .forEach(
            (key, place) -> {
              boolean untouched =
                  branches.stream().allMatch(branch -> place.equals(branch.grants().get(key)));
              if (untouched && base.wishes().members().get(key).equals(wishes.members().get(key))) {
                assertEquals(place, allocation.grants().places().get(key), () -> seed + ": " + key);
              }
            });
  }

  /** The lines on which the place of a member rests. */
  private static List<String> pins(Rendering branch, Grants.Key key, int place) {
    int blockSize = branch.wishes().spaces().get(key.space()).blockSize();
    if (branch.wishes().members().get(key).isPresent()) {
      return List.of();
    }
    List<String> lines =
        branch.lock().of(key.space(), key.owner()).stream()
            .filter(
                pin ->
                    pin instanceof Pin.Block
                        ? pin.value() == place / blockSize
                        : pin.slot().equals(key.member().toString()))
            .map(PinText::format)
            .toList();
    assertFalse(lines.isEmpty());
    return lines;
  }
}
