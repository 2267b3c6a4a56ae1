package dev.vlabc.check;

import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;

/**
 * What rules look at.
 *
 * @param whole whether nothing is missing from the plan, so that sums may be trusted
 */
public record Facts(Lab plan, Provenance provenance, boolean whole) {

  Range place(String... path) {
    return provenance.range(Path.of(path));
  }

  Range place(Path path) {
    return provenance.range(path);
  }
}
