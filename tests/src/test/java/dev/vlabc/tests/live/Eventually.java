package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Waits for what takes its time. */
final class Eventually {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private Eventually() {}

  /**
   * Looks until something is as it shall be, or fails with what differs. Gives the time that it
   * took.
   */
  static Duration equal(
      Map<String, ?> expected, Supplier<? extends Map<String, ?>> actual, Duration atMost) {
    long start = System.nanoTime();
    while (true) {
      Map<String, ?> found = actual.get();
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      if (found.equals(expected)) {
        return taken;
      }
      if (taken.compareTo(atMost) > 0) {
        assertEquals(differing(expected, found), differing(found, expected));
      }
      pause();
    }
  }

  /** The entries of one that are not in the other. */
  private static Map<String, Object> differing(Map<String, ?> one, Map<String, ?> other) {
    Map<String, Object> differing = new TreeMap<>(one);
    differing.entrySet().removeIf(entry -> entry.getValue().equals(other.get(entry.getKey())));
    return differing;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
