package dev.vlabc.check;

import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provenance;
import dev.vlabc.source.Path;
import dev.vlabc.source.Range;
import java.util.ArrayList;
import java.util.List;

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

  /** A switch or machine, and where it stands in the plan. */
  record Member(Partition partition, String name, Path path) {}

  /** The switches and machines of all partitions. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (Partition partition : plan.partitions().values()) {
      Path path = Path.of("partitions", partition.name());
      Path nodes = path.child("fabric").child("nodes");
      Path machines = path.child("machines");
      partition
          .fabric()
          .ifPresent(
              fabric ->
                  fabric
                      .nodes()
                      .keySet()
                      .forEach(
                          name -> members.add(new Member(partition, name, nodes.child(name)))));
      partition
          .machines()
          .keySet()
          .forEach(name -> members.add(new Member(partition, name, machines.child(name))));
    }
    return members;
  }
}
