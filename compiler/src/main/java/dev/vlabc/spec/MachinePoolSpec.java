package dev.vlabc.spec;

import java.util.Optional;
import java.util.SequencedMap;

/** What metal3 and tinkerbell have in common: groups of a partition's machines. */
public record MachinePoolSpec(
    Optional<Ref> partition, GroupSpec controlPlanes, SequencedMap<String, GroupSpec> workers) {

  static MachinePoolSpec from(Fields fields) {
    return new MachinePoolSpec(
        fields.ref("partition"),
        GroupSpec.one(fields, "controlPlanes"),
        GroupSpec.several(fields, "workers"));
  }
}
