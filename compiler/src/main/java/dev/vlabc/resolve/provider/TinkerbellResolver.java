package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Provider.Tinkerbell;
import dev.vlabc.spec.TinkerbellSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clusters that Cluster API and Tinkerbell make on the machines of a partition. */
final class TinkerbellResolver implements ProviderResolver {

  private final TinkerbellSpec spec;
  private final MachineGround machines;

  TinkerbellResolver(TinkerbellSpec spec) {
    this.spec = spec;
    this.machines = new MachineGround(spec.machines());
  }

  @Override
  public Ground ground() {
    return machines.ground();
  }

  @Override
  public Set<String> offers() {
    return Set.of();
  }

  @Override
  public List<Request> requests(Scene scene) {
    return machines.endpoint(scene).requests();
  }

  @Override
  public Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    Tinkerbell provider =
        new Tinkerbell(
            scene.partition().orElseThrow(),
            spec.bootMode(),
            Groups.of(spec.machines().controlPlanes()),
            Groups.of(spec.machines().workers()));
    return Optional.of(
        new ResolvedCluster(
            provider,
            machines.endpoint(scene).endpoint(grants),
            ResolvedCluster.byName(machines.nodes(scene)),
            WrittenNetworks.of(scene)));
  }
}
