package dev.vlabc.emit;

import dev.vlabc.emit.readme.Unrendered;
import dev.vlabc.emit.target.Target;
import dev.vlabc.output.FileTree;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import java.util.List;

/** Turns a plan into everything that is generated from it. */
public final class Emission {

  private Emission() {}

  /** What the plan holds that no target writes yet, a line each. */
  public static List<String> unrendered(Lab plan) {
    return Unrendered.of(plan);
  }

  /** The files of all targets. */
  public static FileTree emit(Lab plan, Provenance provenance) {
    FileTree.Builder tree = FileTree.builder();
    for (Target target : Targets.ALL) {
      tree.addAll(target.emit(plan, provenance));
    }
    return tree.build();
  }
}
