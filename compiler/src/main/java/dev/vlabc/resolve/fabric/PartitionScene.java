package dev.vlabc.resolve.fabric;

import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import dev.vlabc.spec.LabSpec;
import dev.vlabc.spec.PartitionSpec;

/**
 * A partition where it stands.
 *
 * @param labName the lab's name in this instance
 */
record PartitionScene(LabSpec lab, String labName, String name, PartitionSpec spec) {

  /** The place of a field of the partition, or of the partition itself. */
  Range place(String... fields) {
    Path at = Path.of("partitions", name);
    for (String field : fields) {
      at = at.child(field);
    }
    return lab.place(at);
  }
}
