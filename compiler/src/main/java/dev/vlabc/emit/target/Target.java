package dev.vlabc.emit.target;

import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import java.util.List;

/** A kind of file that a plan is turned into. Same plan, same bytes. */
public interface Target {

  /**
   * Its files of a plan; none where the plan has nothing for it.
   *
   * @param provenance where the plan's values stand in the spec; it names each file's cause
   */
  List<GeneratedFile> emit(Lab plan, Provenance provenance);
}
