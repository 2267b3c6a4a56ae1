package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Provider.Metal3;
import dev.vlabc.spec.Metal3Spec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clusters that Cluster API and Metal3 make on the machines of a partition. */
final class Metal3Resolver implements ProviderResolver {

  private final Metal3Spec spec;
  private final MachineGround machines;

  Metal3Resolver(Metal3Spec spec) {
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
    Metal3 provider =
        new Metal3(
            scene.partition().orElseThrow(),
            spec.image().containerfile().or(() -> spec.image().url()).orElse(spec.image().kind()),
            spec.nodeReuse(),
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
