package dev.vlabc.tests.property;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A cluster of a {@link Sketch}. */
final class SketchCluster {

  /** Where the nodes come from. */
  enum Kind {
    K3D,
    KIND,
    K3S,
    INCUS,
    METAL3,
    TINKERBELL,
    GARDENER
  }

  final Kind kind;
  String layer;

  /** A host, or the hosts of k3s, or a partition. */
  final String ground;

  int servers = 1;
  int workers;
  List<String> phases = List.of();

  /** What makes it a manager or a gateway, as it is written. */
  final List<String> components = new ArrayList<>();

  /** Endpoint to port of the host. */
  final SortedMap<String, Integer> publish = new TreeMap<>();

  SketchCluster(Kind kind, String layer, String ground) {
    this.kind = kind;
    this.layer = layer;
    this.ground = ground;
  }

  SketchCluster copy() {
    SketchCluster copy = new SketchCluster(kind, layer, ground);
    copy.servers = servers;
    copy.workers = workers;
    copy.phases = phases;
    copy.components.addAll(components);
    copy.publish.putAll(publish);
    return copy;
  }

  boolean ofContainers() {
    return kind == Kind.K3D || kind == Kind.KIND;
  }

  String yaml() {
    String provider =
        switch (kind) {
          case K3D -> k3d();
          case KIND ->
              "kind: {host: %s, controlPlanes: %d, workers: %d}"
                  .formatted(ground, servers, workers);
          case K3S -> "k3s: {servers: \"" + ground + "-[1-3]\"}";
          case INCUS ->
              "incus: {host: %s, controlPlanes: {count: 1, size: small}, workers: {w: %s}}"
                  .formatted(ground, "{count: " + workers + ", size: small}");
          case METAL3 ->
              "metal3: {partition: %s, controlPlanes: 1, image: {url: {url: %s, %s}}}"
                  .formatted(
                      ground,
                      "\"https://images.example.org/node.qcow2\"",
                      "checksum: \"" + "a".repeat(64) + "\", format: qcow2");
          case TINKERBELL -> "tinkerbell: {partition: " + ground + ", controlPlanes: 1}";
          case GARDENER -> "gardener: {partition: " + ground + ", workers: " + servers + "}";
        };
    return "{kubernetes: v1.34.3, provider: {%s}%s%s}".formatted(provider, components(), phases());
  }

  private String k3d() {
    List<String> published = new ArrayList<>();
    publish.forEach((endpoint, port) -> published.add(endpoint + ": " + port));
    return "k3d: {host: %s, servers: %d, agents: %d%s}"
        .formatted(
            ground,
            servers,
            workers,
            published.isEmpty() ? "" : ", publish: {" + String.join(", ", published) + "}");
  }

  private String components() {
    return components.isEmpty() ? "" : ", components: {" + String.join(", ", components) + "}";
  }

  private String phases() {
    return phases.isEmpty() ? "" : ", phases: " + phases;
  }
}
