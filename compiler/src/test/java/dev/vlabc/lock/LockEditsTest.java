package dev.vlabc.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Diagnostics;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random labs under random edits. A failure names the seed, which alone repeats it. */
class LockEditsTest {

  private static final int LABS = 25;
  private static final int EDITS = 400;

  @Test
  void nothingMovesUnderTenThousandEdits() {
    int refused = 0;
    long secondBlocks = 0;
    for (long seed = 0; seed < LABS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rendering lab = Rendering.start();
      for (int edit = 0; edit < EDITS; edit++) {
        Wishes.Edit wish = lab.wishes().edit(random);
        lab = lab.after(wish, random, "seed " + seed + ", edit " + edit);
        refused += lab.wishes().equals(wish.after()) ? 0 : 1;
        secondBlocks += lab.secondBlocks();
      }
    }
    assertTrue(refused > LABS, "only " + refused + " edits were refused");
    assertTrue(refused < LABS * EDITS / 2, refused + " edits were refused");
    assertTrue(secondBlocks > LABS * EDITS, "only " + secondBlocks + " second blocks");
  }

  @Test
  void orderOfRequestsIsIrrelevantFromTheStart() {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rendering lab = Rendering.start();
      for (int edit = 0; edit < 30; edit++) {
        lab = lab.after(lab.wishes().edit(random), random, "seed " + seed + ", edit " + edit);
      }
      Diagnostics one = new Diagnostics();
      Diagnostics other = new Diagnostics();
      Allocation first = lab.wishes().allocate(Lock.empty(), one, random);
      Allocation second = lab.wishes().allocate(Lock.empty(), other, random);
      assertEquals(first, second, "seed " + seed);
      assertEquals(one.sorted(), other.sorted(), "seed " + seed);
    }
  }
}
