package dev.vlabc.emit;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.emit.component.OwnTemplates;
import dev.vlabc.emit.overlay.OverlayCheck;
import dev.vlabc.emit.script.Unrendered;
import dev.vlabc.emit.target.Inputs;
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

  /**
   * Reports what is wrong with the user's own files: templates of components, patches, manifests.
   */
  public static void check(
      Lab plan, Provenance provenance, Inputs inputs, Diagnostics diagnostics) {
    new OwnTemplates(plan, inputs).check(diagnostics);
    if (!diagnostics.hasErrors() && hasOverlays(plan)) {
      OverlayCheck.check(plan, provenance, inputs, diagnostics);
    }
  }

  private static boolean hasOverlays(Lab plan) {
    return plan.clusters().values().stream()
        .anyMatch(
            cluster ->
                !cluster.manifests().isEmpty()
                    || cluster.components().values().stream()
                        .anyMatch(component -> !component.patches().isEmpty()));
  }

  /** The files of all targets. */
  public static FileTree emit(Lab plan, Provenance provenance, Inputs inputs) {
    FileTree.Builder tree = FileTree.builder();
    Stream<Target> targets = Targets.all(inputs).stream();
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
