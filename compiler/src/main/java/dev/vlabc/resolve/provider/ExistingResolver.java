package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Provider.Existing;
import dev.vlabc.spec.ExistingSpec;
import dev.vlabc.spec.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Clusters that are there already. */
final class ExistingResolver implements ProviderResolver {

  private final ExistingSpec spec;

  ExistingResolver(ExistingSpec spec) {
    this.spec = spec;
  }

  @Override
  public Ground ground() {
    return new Ground.Elsewhere();
  }

  @Override
  public Set<String> offers() {
    return Set.copyOf(spec.provides());
  }

  @Override
  public List<Request> requests(Scene scene) {
    return List.of();
  }

  @Override
  public Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    return Optional.of(
        new ResolvedCluster(
            new Existing(spec.secret().map(Ref::text), spec.key(), spec.provides()),
            EndpointAddress.endpoint(scene, Optional.empty()),
            new TreeMap<>(),
            WrittenNetworks.of(scene)));
  }
}
