package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Provider.Gardener;
import dev.vlabc.spec.GardenerSpec;
import dev.vlabc.spec.MachineSpec;
import dev.vlabc.spec.PartitionSpec;
import dev.vlabc.spec.Ref;
import dev.vlabc.value.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Shoots on the machines of a partition. */
final class GardenerResolver implements ProviderResolver {

  private static final String FIREWALL = "firewall";

  private final GardenerSpec spec;

  GardenerResolver(GardenerSpec spec) {
    this.spec = spec;
  }

  @Override
  public Ground ground() {
    return new Ground.InPartition(spec.partition());
  }

  @Override
  public Set<String> offers() {
    return Set.of("cni", "load-balancer");
  }

  /** Shoots on metal come with both (gardener-extension-provider-metal). */
  @Override
  public Set<String> brings() {
    return offers();
  }

  @Override
  public List<Request> requests(Scene scene) {
    return List.of();
  }

  @Override
  public Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    Gardener provider =
        new Gardener(
            scene.partition().orElseThrow(),
            spec.project().orElse(scene.labName()),
            seed(scene),
            spec.managedSeed(),
            spec.cni(),
            firewallSize(scene),
            Groups.of(spec.workers()));
    return Optional.of(
        new ResolvedCluster(
            provider,
            EndpointAddress.endpoint(scene, Optional.empty()),
            new TreeMap<>(),
            WrittenNetworks.of(scene)));
  }

  /** The seed: the cluster that manages this one, or its partition, unless another is named. */
  private String seed(Scene scene) {
    return spec.seed()
        .or(() -> scene.cluster().managedBy().in(Phase.STEADY))
        .or(() -> partition(scene).managedBy().in(Phase.STEADY))
        .map(Ref::text)
        .orElse("");
  }

  private static PartitionSpec partition(Scene scene) {
    return scene.partition().flatMap(scene.lab()::partition).orElseThrow();
  }

  private Optional<String> firewallSize(Scene scene) {
    return spec.firewall()
        .size()
        .or(
            () ->
                partition(scene).machines().values().stream()
                    .filter(machine -> machine.role().equals(FIREWALL))
                    .findFirst()
                    .flatMap(MachineSpec::size))
        .map(Ref::text);
  }
}
