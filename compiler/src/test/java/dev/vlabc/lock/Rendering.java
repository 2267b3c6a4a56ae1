package dev.vlabc.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.diagnostic.Diagnostics;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A lab as it was rendered last. */
record Rendering(Wishes wishes, Lock lock, SortedMap<Grants.Key, Integer> grants) {

  static Rendering start() {
    return new Rendering(Wishes.none(), Lock.empty(), new TreeMap<>());
  }

  /**
   * The lab after an edit, with everything checked that holds of every edit; this one where the
   * edit is refused.
   */
  Rendering after(Wishes.Edit edit, SplittableRandom random, String seed) {
    Diagnostics diagnostics = new Diagnostics();
    Lock moved = edit.onLock().apply(lock);
    Allocation allocation = edit.after().allocate(moved, diagnostics, random);
    SortedMap<Grants.Key, Integer> granted = allocation.grants().places();
    Invariants.assertUnmoved(this, edit, granted, seed);
    Invariants.assertHonest(edit.after(), moved, granted, seed);
    if (diagnostics.hasErrors()) {
      Invariants.assertRefusals(diagnostics, seed);
      return this;
    }
    assertEquals(edit.after().members().keySet(), granted.keySet(), seed);
    Invariants.assertPlaces(edit.after(), granted, seed);
    Invariants.assertStable(edit.after(), allocation, random, seed);
    return new Rendering(edit.after(), allocation.lock(), granted);
  }

  /** How many blocks its owners have beyond their first. */
  long secondBlocks() {
    return lock.all().stream()
        .filter(pin -> pin instanceof Pin.Block block && block.ordinal() > 0)
        .count();
  }
}
