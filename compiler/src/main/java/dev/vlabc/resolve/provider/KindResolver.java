package dev.vlabc.resolve.provider;

import dev.vlabc.lock.Grants;
import dev.vlabc.lock.Request;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Node;
import dev.vlabc.plan.Provider.Kind;
import dev.vlabc.resolve.provider.DockerCluster.Granted;
import dev.vlabc.spec.KindSpec;
import dev.vlabc.spec.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clusters of kind: containers on one host. */
final class KindResolver implements ProviderResolver {

  private final KindSpec spec;

  KindResolver(KindSpec spec) {
    this.spec = spec;
  }

  @Override
  public Ground ground() {
    return new Ground.OnHost(spec.host());
  }

  @Override
  public Set<String> offers() {
    return Set.of("cni", "persistent-storage");
  }

  @Override
  public boolean sharesNetwork() {
    return true;
  }

  @Override
  public List<Request> requests(Scene scene) {
    return new DockerCluster(scene).requests();
  }

  @Override
  public Optional<ResolvedCluster> resolve(Scene scene, Grants grants) {
    DockerCluster docker = new DockerCluster(scene);
    return docker
        .granted(grants)
        .map(
            granted ->
                new ResolvedCluster(
                    provider(scene),
                    docker.endpoint(granted),
                    ResolvedCluster.byName(nodes(scene)),
                    granted.networks(),
                    Optional.of(management(scene, granted))));
  }

  /**
   * kind (v0.33) has one network for all of its clusters unless {@code
   * KIND_EXPERIMENTAL_DOCKER_NETWORK} names another, which it takes as it finds it.
   */
  private static Management management(Scene scene, Granted granted) {
    String network = "kind-" + DockerCluster.called(scene);
    return new Management(network, granted.network().prefix(), Optional.of(scene.name()));
  }

  private Kind provider(Scene scene) {
    return new Kind(
        scene.host().orElseThrow(),
        spec.controlPlanes(),
        spec.workers(),
        spec.size().map(Ref::text),
        spec.image());
  }

  /** As kind (v0.33) names them: the first of a kind has no number. */
  private List<Node> nodes(Scene scene) {
    List<Node> nodes = new ArrayList<>();
    add(nodes, scene, "control-planes", "control-plane", spec.controlPlanes());
    add(nodes, scene, "workers", "worker", spec.workers());
    return nodes;
  }

  private void add(List<Node> nodes, Scene scene, String group, String part, int count) {
    for (int i = 1; i <= count; i++) {
      String name = scene.name() + "-" + part + (i == 1 ? "" : i);
      Optional<String> on = scene.host().map(host -> "host/" + host);
      nodes.add(new Node(name, group, spec.size().map(Ref::text), Optional.empty(), on));
    }
  }
}
