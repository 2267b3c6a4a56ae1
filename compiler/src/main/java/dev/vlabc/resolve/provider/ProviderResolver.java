package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.spec.ExistingSpec;
import dev.vlabc.spec.GardenerSpec;
import dev.vlabc.spec.IncusSpec;
import dev.vlabc.spec.K3dSpec;
import dev.vlabc.spec.K3sSpec;
import dev.vlabc.spec.KindSpec;
import dev.vlabc.spec.Metal3Spec;
import dev.vlabc.spec.ProviderSpec;
import dev.vlabc.spec.TinkerbellSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a provider makes of a cluster. The one list of resolvers is {@link #of}. */
public interface ProviderResolver {

  /** What the nodes stand on. */
  Ground ground();

  /** Capabilities that come with the provider, unless a component provides the same. */
  Set<String> offers();

  /** Of these, what cannot be left out: a component that provides the same would be another. */
  default Set<String> brings() {
    return Set.of();
  }

  /** What must be allocated, over all phases. */
  List<Request> requests(Scene scene);

  /** The plan's part; empty where something that it needs could not be had, which was reported. */
  Optional<ResolvedCluster> resolve(Scene scene, Grants grants);

  /** Ports of its host that are written down. */
  default List<Integer> published() {
    return List.of();
  }

  /** Whether fabrics may join the cluster's docker network. */
  default boolean sharesNetwork() {
    return false;
  }

  static ProviderResolver of(ProviderSpec provider) {
    return switch (provider) {
      case K3dSpec spec -> new K3dResolver(spec);
      case KindSpec spec -> new KindResolver(spec);
      case K3sSpec spec -> new K3sResolver(spec);
      case IncusSpec spec -> new IncusResolver(spec);
      case GardenerSpec spec -> new GardenerResolver(spec);
      case Metal3Spec spec -> new Metal3Resolver(spec);
      case TinkerbellSpec spec -> new TinkerbellResolver(spec);
      case ExistingSpec spec -> new ExistingResolver(spec);
    };
  }
}
