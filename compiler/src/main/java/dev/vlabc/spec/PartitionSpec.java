package dev.vlabc.spec;

import dev.vlabc.value.ByPhase;
import java.util.Optional;
import java.util.SequencedMap;

/** Hardware that a control plane manages, or machines that play it. */
public record PartitionSpec(
    String layer,
    ByPhase<Ref> managedBy,
    Optional<Ref> host,
    SequencedMap<String, Ref> networks,
    SequencedMap<String, ServiceSpec> services,
    Optional<FabricSpec> fabric,
    SequencedMap<String, MachineSpec> machines,
    Life life) {

  static PartitionSpec from(String layer, Life around, Fields fields) {
    return new PartitionSpec(
        layer,
        fields.refByPhase("managedBy"),
        fields.ref("host"),
        fields.refMap("networks"),
        fields.things("services", ServiceSpec::from),
        fields.record("fabric", FabricSpec::from),
        fields.things("machines", MachineSpec::from),
        Life.from(fields).within(around));
  }

  PartitionSpec withMachines(SequencedMap<String, MachineSpec> others) {
    return new PartitionSpec(layer, managedBy, host, networks, services, fabric, others, life);
  }
}
