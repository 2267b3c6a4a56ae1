package dev.vlabc.emit.flux;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Sequence;
import dev.vlabc.data.YamlWriter;
import dev.vlabc.emit.overlay.ManifestFolder;
import dev.vlabc.emit.target.Headers;
import dev.vlabc.emit.target.Inputs;
import dev.vlabc.emit.target.Layout;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Cluster;
import dev.vlabc.plan.Component;
import dev.vlabc.plan.Flux;
import dev.vlabc.plan.Lab;
import dev.vlabc.plan.Provenance;
import dev.vlabc.plan.Rollout;
import dev.vlabc.source.Path;
import dev.vlabc.source.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The tree of one cluster that runs its own Flux. */
final class ClusterTree {

  private final Lab plan;
  private final Cluster cluster;
  private final Provenance provenance;
  private final Kustomizations kustomizations;
  private final Order order;
  private final StepTree steps;
  private final Workspace environment;
  private final List<GeneratedFile> files = new ArrayList<>();

  ClusterTree(Lab plan, Cluster cluster, Provenance provenance, Inputs inputs) {
    this.plan = plan;
    this.cluster = cluster;
    this.provenance = provenance;
    this.kustomizations = new Kustomizations(cluster.flux());
    this.order = new Order(plan, cluster.name());
    this.steps = new StepTree(plan, cluster, inputs);
    this.environment = inputs.environment();
  }

  List<GeneratedFile> files() {
    sync();
    namespaces();
    cluster.components().values().stream()
        .filter(component -> !component.steps().isEmpty())
        .forEach(this::component);
    cluster.manifests().forEach(this::manifests);
    gate();
    return files;
  }

  /** For git, {@code flux bootstrap} writes the source and the root itself. */
  private void sync() {
    if (cluster.flux().source() instanceof Flux.Source.Oci oci) {
      root(
          Layout.SYNC,
          "What starts Flux on this tree, and what it keeps itself up to date with.",
          List.of(
              Sources.artifact(oci, cluster.flux()),
              kustomizations.root(Layout.flux(cluster.name()))),
          clusterPath());
    }
  }

  private Path clusterPath() {
    return Path.of("clusters", cluster.name());
  }

  private void namespaces() {
    String folder = Layout.namespaces(cluster.name());
    List<Mapping> namespaces = Namespaces.of(plan, cluster);
    file(
        folder + "/kustomization.yaml",
        "",
        List.of(
            StepFolder.kustomization(
                List.of("namespaces.yaml"), java.util.Optional.empty(), Sequence.of(List.of()))),
        clusterPath());
    file(folder + "/namespaces.yaml", "", namespaces, clusterPath());
    root(
        "namespaces.yaml",
        "",
        List.of(kustomizations.waiting(order.namespaces(), folder, List.of(), List.of(), "1m")),
        clusterPath());
  }

  private void component(Component component) {
    Path path = clusterPath().child("components").child(component.name());
    List<Mapping> applied = new ArrayList<>();
    for (Component.Step step : component.steps()) {
      String name =
          Rollout.Step.component(
              cluster.name(), component.name(), java.util.Optional.of(step.name()));
      applied.add(
          kustomizations.waiting(
              order.name(name),
              Layout.step(cluster.name(), component.name(), step.name()),
              order.before(name),
              step.health(),
              step.timeout()));
      steps.texts(component, step).forEach((file, text) -> add(file, text, path));
    }
    root(component.name() + ".yaml", "", applied, path);
  }

  private void manifests(String name) {
    ManifestFolder manifests = ManifestFolder.read(environment, name);
    String folder = Layout.manifests(cluster.name(), name);
    Path path = clusterPath().child("manifests");
    String cause = provenance.range(path).toString();
    manifests
        .files()
        .forEach(
            (file, bytes) ->
                files.add(new GeneratedFile(folder + "/" + file, bytes, false, cause)));
    if (!manifests.hasList()) {
      file(
          folder + "/kustomization.yaml",
          "",
          List.of(Objects.kustomization(Sequence.ofTexts(manifests.resources())).build()),
          path);
    }
    root(
        "manifests-" + manifests.slug() + ".yaml",
        "",
        List.of(
            kustomizations.waiting(
                order.manifests(manifests.slug()), folder, order.all(), List.of(), "5m")),
        path);
  }

  private void gate() {
    List<String> needed = order.needed();
    if (!needed.isEmpty()) {
      String folder = Layout.gate(cluster.name());
      file(
          folder + "/kustomization.yaml",
          "",
          List.of(
              StepFolder.kustomization(
                  List.of("gate.yaml"), java.util.Optional.empty(), Sequence.of(List.of()))),
          clusterPath());
      file(folder + "/gate.yaml", "", List.of(Gate.object(needed)), clusterPath());
      root(
          "gate.yaml",
          "Ready when everything is that later layers need of this cluster.",
          List.of(kustomizations.waiting(order.gate(), folder, needed, List.of(), "1m")),
          clusterPath());
    }
  }

  /** A file of what this cluster's Flux watches. */
  private void root(String name, String use, List<Mapping> objects, Path cause) {
    file(Layout.flux(cluster.name()) + "/" + name, use, objects, cause);
  }

  private void file(String path, String use, List<Mapping> objects, Path cause) {
    StringBuilder text = new StringBuilder();
    Headers.of(plan, use).lines().forEach(line -> text.append("# ").append(line).append('\n'));
    for (Mapping object : objects) {
      text.append("---\n").append(YamlWriter.write(object));
    }
    add(path, text.toString(), cause);
  }

  private void add(String path, String text, Path cause) {
    files.add(new GeneratedFile(path, text, false, provenance.range(cause).toString()));
  }
}
