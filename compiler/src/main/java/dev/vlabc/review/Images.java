package dev.vlabc.review;

import dev.vlabc.catalog.Catalog;
import dev.vlabc.emit.registry.References;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Fabric;
import dev.vlabc.plan.Flux;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Machine;
import dev.vlabc.plan.Partition;
import dev.vlabc.plan.Provider;
import dev.vlabc.review.UsedImage.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every image, chart and artifact that a lab fetches from a registry, as far as vlabc knows. */
public final class Images {

  /** What k3d starts beside the nodes (k3d v5.9.0, {@code pkg/types/images.go}). */
  private static final List<String> K3D = List.of("k3d-proxy", "k3d-tools");

  private final Lab plan;
  private final Catalog catalog;
  private final References references;
  private final ImageCollector found = new ImageCollector();

  private Images(Lab plan, Catalog catalog) {
    this.plan = plan;
    this.catalog = catalog;
    this.references = new References(plan);
  }

  /** In order of their kinds, then of their names. */
  public static List<UsedImage> of(Lab plan, Catalog catalog) {
    Images images = new Images(plan, catalog);
    images.registries();
    plan.partitions().values().forEach(images::partition);
    plan.clusters().values().forEach(images::cluster);
    return images.found.all();
  }

  private void registries() {
    plan.registries()
        .values()
        .forEach(
            host ->
                found.add(
                    Kind.IMAGE,
                    references.upstream(catalog.image(host.zot() ? "zot" : "registry")),
                    Optional.empty(),
                    "host/" + host.host()));
  }

  private void partition(Partition partition) {
    Stream<String> nodes =
        partition.fabric().map(Fabric::nodes).stream()
            .flatMap(all -> all.values().stream())
            .flatMap(node -> node.kind().anyImage().stream());
    Stream<String> machines =
        partition.machines().values().stream().flatMap(machine -> image(machine).stream());
    Stream.concat(nodes, machines)
        .distinct()
        .forEach(
            image ->
                partition
                    .host()
                    .ifPresent(host -> docker(host, image, "partition/" + partition.name())));
  }

  private static Optional<String> image(Machine machine) {
    return switch (machine.kind()) {
      case Machine.Container container -> Optional.of(container.image());
      case Machine.Vm vm -> Optional.of(vm.image());
      case Machine.Libvirt _, Machine.Physical _ -> Optional.empty();
    };
  }

  private void docker(String host, String image, String user) {
    String pulled = references.docker(host, image);
    found.add(
        Kind.IMAGE,
        image,
        pulled.equals(image) ? Optional.empty() : Optional.of(registry(pulled)),
        user);
  }

  static String registry(String reference) {
    return reference.substring(0, Math.max(0, reference.indexOf('/')));
  }

  private void cluster(Cluster cluster) {
    String user = "cluster/" + cluster.name();
    if (cluster.provider() instanceof Provider.K3d k3d) {
      docker(k3d.host(), k3d.image(), user);
      K3D.forEach(
          name ->
              found.add(
                  Kind.IMAGE,
                  references.upstream("ghcr.io/k3d-io/" + name + ":" + catalog.tool("k3d")),
                  Optional.empty(),
                  user));
    }
    if (cluster.flux().source() instanceof Flux.Source.Oci oci) {
      String artifact = oci.url().substring("oci://".length()) + ":" + oci.tag();
      found.add(Kind.ARTIFACT, artifact, Optional.empty(), user);
    }
    ComponentImages components = new ComponentImages(cluster, catalog, references, found);
    cluster.components().values().forEach(components::add);
  }
}
