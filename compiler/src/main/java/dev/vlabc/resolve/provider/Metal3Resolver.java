package dev.vlabc.resolve.provider;

import dev.vlabc.plan.Provider;
import dev.vlabc.plan.Provider.Metal3;
import dev.vlabc.spec.Metal3Spec;

/** Clusters that Cluster API and Metal3 make on the machines of a partition. */
final class Metal3Resolver extends MachineResolver {

  private final Metal3Spec spec;

  Metal3Resolver(Metal3Spec spec) {
    super(spec.machines());
    this.spec = spec;
  }

  @Override
  Provider provider(Scene scene) {
    return new Metal3(
        scene.partition().orElseThrow(),
        spec.image().containerfile().or(() -> spec.image().url()).orElse(spec.image().kind()),
        spec.nodeReuse(),
        Groups.of(spec.machines().controlPlanes()),
        Groups.of(spec.machines().workers()));
  }
}
