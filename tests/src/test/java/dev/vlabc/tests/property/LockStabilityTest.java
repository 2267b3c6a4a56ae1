package dev.vlabc.tests.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compilation;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Partition;
import dev.vlabc.tests.property.Edits.Edit;
import dev.vlabc.value.Phase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a lab, nothing that was left alone gets another address, prefix, port or
 * seat. A failure names the seed and shows the two files.
 */
class LockStabilityTest {

  private static final int LABS = Integer.getInteger("vlabc.labs", 300);
  private static final int EDITS = 10;

  @Test
  void nothingMovesThatWasLeftAlone() {
    int facts = IntStream.range(0, LABS).parallel().map(LockStabilityTest::compareUnderEdits).sum();
    assertTrue(facts > LABS * EDITS * 20, "only " + facts + " values were compared");
  }

  /** How many values were compared. */
  private static int compareUnderEdits(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Sketch lab = Edits.start(random);
    Compilation before = compile(lab, "", "seed " + seed);
    assertEquals(before.lockText(), compile(lab, "", "again").lockText());
    int facts = 0;
    for (int i = 0; i < EDITS; i++) {
      Edit edit = Edits.random(lab, random);
      String where = "seed " + seed + ", edit " + i + ", " + edit.word();
      Compilation after = compile(edit.after(), before.lockText().orElseThrow(), where);
      facts += assertUnmoved(before, after, lab, edit, where);
      lab = edit.after();
      before = after;
    }
    String lock = before.lockText().orElseThrow();
    assertEquals(lock, compile(lab, lock, "same again").lockText().orElseThrow());
    return facts;
  }

  private static Compilation compile(Sketch lab, String lock, String where) {
    Compilation compilation = Rendering.of(lab.yaml(), lock);
    assertEquals(
        List.of(), Rendering.errors(compilation), () -> where + "\n" + lab.yaml() + "\n" + lock);
    assertEquals(List.of(), Collisions.of(plan(compilation)), () -> where + "\n" + lab.yaml());
    assertEquals(lab.partitions.keySet(), plan(compilation).partitions().keySet(), where);
    assertEquals(lab.steadyClusters(), plan(compilation).clusters().keySet(), where);
    return compilation;
  }

  private static Lab plan(Compilation compilation) {
    return compilation.plan().orElseThrow();
  }

  /** How many values both have. */
  private static int assertUnmoved(
      Compilation before, Compilation after, Sketch old, Edit edit, String where) {
    SortedMap<String, String> is = Facts.of(plan(after));
    List<String> moved = new ArrayList<>();
    int compared = 0;
    SortedMap<String, String> was = new TreeMap<>(Facts.of(plan(before)));
    for (String fact : was.keySet()) {
      String name = edit.oldName().map(renamed -> renamed.apply(fact)).orElse(fact);
      if (is.containsKey(name)
          && !lostItsLeaf(name, was.get(fact), edit)
          && !lostItsNetwork(fact, before, after)) {
        compared++;
        if (!is.get(name).equals(was.get(fact))) {
          moved.add(name + " was " + was.get(fact) + " and is " + is.get(name));
        }
      }
    }
    assertEquals(
        List.of(),
        moved,
        () ->
            "%s\n%s\n--- lock\n%s\n--- after\n%s"
                .formatted(where, old.yaml(), before.lockText().orElse(""), edit.after().yaml()));
    return compared;
  }

  /** A machine whose leaf is taken away has to move. */
  private static boolean lostItsLeaf(String fact, String seat, Edit edit) {
    if (!edit.word().equals("REMOVE_LEAF") || !seat.startsWith("leaf-")) {
      return false;
    }
    int leaf = Integer.parseInt(seat.substring("leaf-".length(), seat.indexOf(':')));
    return leaf > edit.after().partitions.get(fact.split("/", 3)[1]).leaves;
  }

  /** A partition on the docker network of a cluster that is taken away has to move. */
  private static boolean lostItsNetwork(String fact, Compilation before, Compilation after) {
    String partition = fact.split("/", 3)[1];
    return !fact.startsWith("cluster/")
        && !fact.contains("/lan")
        && Optional.ofNullable(plan(before).partitions().get(partition))
            .flatMap(Partition::management)
            .flatMap(Management::cluster)
            .filter(cluster -> !isThere(cluster, after))
            .isPresent();
  }

  /** Phases in which it is not there do not matter: its docker network is allocated in all. */
  private static boolean isThere(String cluster, Compilation compilation) {
    return plan(compilation).clusters().containsKey(cluster)
        || compilation.lockText().orElseThrow().contains("clusters/" + cluster + " ");
  }

  @Test
  void fullBlockGetsASecondOne() {
    String lab = "hosts: {h: {}}\nlayers: [{name: a, partitions: {p: {host: h, fabric: %s}}}]";
    String fabric = "{generate: {leaves: %d, spines: 2, exits: 1, switch: frr}}";
    Compilation sixteen = Texts.compile(lab.formatted(fabric.formatted(15)), "");
    Compilation more =
        Texts.compile(lab.formatted(fabric.formatted(40)), sixteen.lockText().orElseThrow());
    SortedMap<String, String> before = Facts.of(plan(sixteen));
    SortedMap<String, String> after = Facts.of(plan(more));
    assertEquals(List.of(), Collisions.of(plan(more)));
    before.forEach((fact, value) -> assertEquals(value, after.get(fact), fact));
    assertEquals(before.size() + 2 * 25, after.size());
    assertTrue(more.lockText().orElseThrow().contains("partitions/p/leaf- block 2 at "));
  }

  @Test
  void allocatesForAllPhasesAtOnce() throws IOException {
    String lab = Labs.text("autonomous");
    SortedSet<String> locks = new TreeSet<>();
    SortedMap<String, String> facts = new TreeMap<>();
    for (Phase phase : Phase.values()) {
      Compilation compilation = Rendering.of(lab, "", Optional.of(phase));
      assertEquals(List.of(), Rendering.errors(compilation));
      locks.add(compilation.lockText().orElseThrow());
      Facts.of(plan(compilation))
          .forEach(
              (fact, value) -> assertEquals(value, facts.merge(fact, value, (a, _) -> a), fact));
    }
    assertEquals(1, locks.size(), "phases do not agree");
  }
}
