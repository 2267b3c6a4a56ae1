package dev.vlabc.output;

import java.util.List;

/**
 * What a write did, or would do. Paths are in order; the manifest is not among them.
 *
 * @param created written where nothing was
 * @param changed written over other content, or given another mode
 * @param deleted no longer generated, and taken away
 * @param unchanged not touched
 * @param refused what stopped the write; where there is anything, nothing at all is written, and
 *     the other lists say what would have been
 * @param overridden what would have stopped the write without force
 */
public record WriteReport(
    List<String> created,
    List<String> changed,
    List<String> deleted,
    List<String> unchanged,
    List<Refused> refused,
    List<Refused> overridden) {

  public WriteReport {
    created = List.copyOf(created);
    changed = List.copyOf(changed);
    deleted = List.copyOf(deleted);
    unchanged = List.copyOf(unchanged);
    refused = List.copyOf(refused);
    overridden = List.copyOf(overridden);
  }

  /** Whether something stops the write. */
  public boolean blocked() {
    return !refused.isEmpty();
  }

  /** Whether the files on the disk are those of the tree already. */
  public boolean idle() {
    return created.isEmpty() && changed.isEmpty() && deleted.isEmpty() && refused.isEmpty();
  }

  WriteReport withRefused(List<Refused> others) {
    return new WriteReport(created, changed, deleted, unchanged, others, overridden);
  }
}
