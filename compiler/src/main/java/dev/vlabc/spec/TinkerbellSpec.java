package dev.vlabc.spec;

import java.util.Optional;

/** Nodes that are machines of a partition, provisioned by Cluster API and Tinkerbell. */
public record TinkerbellSpec(MachinePoolSpec machines, String bootMode, Optional<String> template)
    implements ProviderSpec {

  static TinkerbellSpec from(Fields fields) {
    return new TinkerbellSpec(
        MachinePoolSpec.from(fields),
        fields.text("bootMode").orElse("netboot"),
        fields.text("template"));
  }
}
