package dev.vlabc.emit;

import dev.vlabc.emit.readme.Unrendered;
import dev.vlabc.emit.target.Target;
import dev.vlabc.output.FileTree;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import java.util.List;
import java.util.stream.Stream;

/** Turns a plan into everything that is generated from it. */
public final class Emission {

  private static final int MANY_LINKS = 500;

  private Emission() {}

  /** What the plan holds that no target writes yet, a line each. */
  public static List<String> unrendered(Lab plan) {
    return Unrendered.of(plan);
  }

  /** The files of all targets. */
  public static FileTree emit(Lab plan, Provenance provenance) {
    FileTree.Builder tree = FileTree.builder();
    Stream<Target> targets = Targets.ALL.stream();
    (isLarge(plan) ? targets.parallel() : targets)
        .map(target -> target.emit(plan, provenance))
        .forEachOrdered(tree::addAll);
    return tree.build();
  }

  /** Whether a second thread wins more than its start costs, some ten milliseconds. */
  private static boolean isLarge(Lab plan) {
    return plan.partitions().values().stream()
            .flatMap(partition -> partition.fabric().stream())
            .mapToInt(fabric -> fabric.links().size())
            .sum()
        > MANY_LINKS;
  }
}
