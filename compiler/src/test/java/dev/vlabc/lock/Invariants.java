package dev.vlabc.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Code;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.lock.Member.Named;
import dev.vlabc.lock.Member.Numbered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;

/** What holds of every allocation. The seed of a lab goes before each complaint. */
final class Invariants {

  private static final Set<Code> REFUSALS = Set.of(Code.VL0401, Code.VL0404);

  private Invariants() {}

  static void assertRefusals(Diagnostics diagnostics, String seed) {
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      assertTrue(REFUSALS.contains(diagnostic.code()), seed + ": " + diagnostic);
    }
  }

  /** Whoever asks for the same as before has the same as before, even where others are refused. */
  static void assertUnmoved(
      Rendering before, Wishes.Edit edit, SortedMap<Grants.Key, Integer> grants, String seed) {
    before
        .wishes()
        .members()
        .forEach(
            (key, fixed) -> {
              Grants.Key now = edit.renamed().apply(key);
              if (fixed.equals(edit.after().members().get(now))) {
                assertEquals(
                    before.grants().get(key), grants.get(now), () -> seed + ": " + now + " moved");
              }
            });
  }

  /**
   * Even where something is refused: no two allocated places are one, a name without a pin gets a
   * place that is nobody's, and whoever gets nothing finds no block with a usable place free.
   */
  static void assertHonest(
      Wishes wishes, Lock pinned, SortedMap<Grants.Key, Integer> grants, String seed) {
    Map<String, Set<Integer>> fixed = new HashMap<>();
    Map<String, Set<Integer>> allocated = new HashMap<>();
    wishes
        .members()
        .forEach(
            (key, place) ->
                place.ifPresent(
                    written ->
                        fixed.computeIfAbsent(key.space(), _ -> new HashSet<>()).add(written)));
    grants.forEach(
        (key, place) -> {
          if (wishes.members().get(key).isEmpty()) {
            assertTrue(
                allocated.computeIfAbsent(key.space(), _ -> new HashSet<>()).add(place),
                () -> seed + ": " + key + " shares " + place);
            if (isNewName(key, pinned)) {
              assertTrue(
                  isUsable(wishes.spaces().get(key.space()), fixed, place),
                  () -> seed + ": " + key + " got " + place);
            }
          }
        });
    wishes.members().keySet().stream()
        .filter(key -> !grants.containsKey(key))
        .forEach(key -> assertFull(wishes.spaces().get(key.space()), key, fixed, allocated, seed));
  }

  private static boolean isNewName(Grants.Key key, Lock pinned) {
    return key.member() instanceof Named(String name)
        && pinned.of(key.space(), key.owner()).stream().noneMatch(pin -> pin.slot().equals(name));
  }

  private static boolean isUsable(Space space, Map<String, Set<Integer>> fixed, int place) {
    return space.reservation(place).isEmpty()
        && !fixed.getOrDefault(space.name(), Set.of()).contains(place);
  }

  /** The last block is no use to a number beyond its end. */
  private static void assertFull(
      Space space,
      Grants.Key key,
      Map<String, Set<Integer>> fixed,
      Map<String, Set<Integer>> allocated,
      String seed) {
    Set<Integer> held = new HashSet<>();
    allocated
        .getOrDefault(space.name(), Set.of())
        .forEach(place -> held.add(place / space.blockSize()));
    boolean numbered = key.member() instanceof Numbered;
    int end = space.length() - (numbered ? space.length() % space.blockSize() : 0);
    for (int place = 0; place < end; place++) {
      int free = place;
      assertTrue(
          held.contains(place / space.blockSize()) || !isUsable(space, fixed, place),
          () -> seed + ": " + key + " could have " + free);
    }
  }

  /** No two share a place; reserved ones are kept; numbers stand at their offsets. */
  static void assertPlaces(Wishes wishes, SortedMap<Grants.Key, Integer> grants, String seed) {
    Map<List<Object>, Grants.Key> members = new HashMap<>();
    Map<List<Object>, String> owners = new HashMap<>();
    grants.forEach(
        (key, place) -> {
          Space space = wishes.spaces().get(key.space());
          Grants.Key other = members.put(List.of(key.space(), place), key);
          assertNull(other, () -> seed + ": " + key + " and " + other + " share " + place);
          assertTrue(place >= 0 && place < space.length(), () -> seed + ": " + key);
          if (wishes.members().get(key).isPresent()) {
            assertEquals(wishes.members().get(key), Optional.of(place), seed);
            return;
          }
          assertTrue(space.reservation(place).isEmpty(), () -> seed + ": " + key + " reserved");
          String owner = owners.put(List.of(key.space(), place / space.blockSize()), key.owner());
          assertTrue(
              owner == null || owner.equals(key.owner()), () -> seed + ": " + key + " " + owner);
          if (key.member() instanceof Numbered(long number)) {
            assertEquals(number % space.blockSize(), place % space.blockSize(), seed);
          }
        });
  }

  /** A second render, asked in another order, from the lock as it was written, changes nothing. */
  static void assertStable(
      Wishes wishes, Allocation allocation, SplittableRandom random, String seed) {
    Diagnostics diagnostics = new Diagnostics();
    List<String> lines = LockFile.lines(allocation.lock());
    Allocation again = wishes.allocate(LockFile.read(lines, diagnostics), diagnostics, random);
    assertEquals(List.of(), diagnostics.sorted(), seed);
    assertEquals(lines, LockFile.lines(again.lock()), seed);
    assertEquals(allocation.grants(), again.grants(), seed);
  }
}
