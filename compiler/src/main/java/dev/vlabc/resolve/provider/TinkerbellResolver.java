package dev.vlabc.resolve.provider;

import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Provider.Tinkerbell;
import dev.vlabc.spec.TinkerbellSpec;

/** Clusters that Cluster API and Tinkerbell make on the machines of a partition. */
final class TinkerbellResolver extends MachineResolver {

  private final TinkerbellSpec spec;

  TinkerbellResolver(TinkerbellSpec spec) {
    super(spec.machines());
    this.spec = spec;
  }

  @Override
  Provider provider(Scene scene) {
    return new Tinkerbell(
        scene.partition().orElseThrow(),
        spec.bootMode(),
        Groups.of(spec.machines().controlPlanes()),
        Groups.of(spec.machines().workers()));
  }
}
