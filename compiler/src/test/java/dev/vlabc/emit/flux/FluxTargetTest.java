package dev.vlabc.emit.flux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.output.FileTree;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.MemoryWorkspace;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FluxTargetTest {

  /** A component that provisions clusters, in two steps of objects. */
  private static final Map<String, String> PROVISIONER =
      Map.of(
          "components/maker/component.yaml",
          """
          description: It makes clusters.
          provides: [cluster-provisioning]
          hostsControlPlanes: true
          steps:
            - {name: controller, manifests: [one.yaml.peb]}
            - {name: objects, manifests: [two.yaml.peb], timeout: 2m}
          """,
          "components/maker/one.yaml.peb",
          "{apiVersion: v1, kind: ConfigMap, metadata: {name: one, namespace: maker}}\n",
          "components/maker/two.yaml.peb",
          "{apiVersion: v1, kind: ConfigMap, metadata: {name: two, namespace: maker}}\n");

  private static FileTree tree(String gitops, String later) {
    Map<String, String> files = new TreeMap<>(PROVISIONER);
    files.put(
        "lab.yaml",
        """
        apiVersion: vlabc.dev/v1alpha1
        kind: Lab
        metadata: {name: test}
        spec:
          gitops: {%s}
          hosts: {laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}}
          layers:
            - name: base
              clusters:
                hub: {kubernetes: v1.35.5, provider: k3d, components: [maker, cert-manager]}
        %s
        """
            .formatted(gitops, later));
    Compilation made = new Compiler().compile(new MemoryWorkspace(files), Options.of("lab"));
    assertFalse(made.hasErrors(), () -> made.diagnostics().toString());
    return made.tree().orElseThrow();
  }

  private static Optional<String> text(FileTree tree, String path) {
    return tree.files().stream()
        .filter(file -> file.path().equals(path))
        .map(GeneratedFile::text)
        .findFirst();
  }

  private static long count(FileTree tree, String part) {
    return tree.files().stream()
        .filter(file -> file.path().endsWith(".yaml") && !file.path().contains("resolved"))
        .mapToLong(file -> file.text().split(part, -1).length - 1)
        .sum();
  }

  /** A step waits for the one before; the first for the namespaces. */
  @Test
  void appliesStepsInOrder() {
    String maker = text(tree("", ""), "flux/hub/maker.yaml").orElseThrow();
    String first = maker.substring(0, maker.indexOf("name: hub-maker-objects"));
    String second = maker.substring(first.length());
    assertTrue(first.contains("dependsOn:\n    - name: hub-namespaces\n"), first);
    assertTrue(second.contains("dependsOn:\n    - name: hub-maker-controller\n"), second);
    assertTrue(second.contains("timeout: 2m\n"), second);
    assertTrue(second.contains("path: ./apps/hub/maker/objects\n"), second);
  }

  /** A layer is open when what later layers are managed by is there; nothing else counts. */
  @Test
  void opensTheGateForLaterLayersOnly() {
    assertEquals(Optional.empty(), text(tree("", ""), "flux/hub/gate.yaml"));
    FileTree managing =
        tree(
            "",
            """
                - name: edge
                  partitions:
                    rack: {host: laptop, managedBy: hub/maker, machines: {machine-1: {size: tiny}}}
            """);
    String gate = text(managing, "flux/hub/gate.yaml").orElseThrow();
    assertTrue(gate.contains("name: hub-gate\n"), gate);
    assertTrue(gate.contains("dependsOn:\n    - name: hub-maker-objects\n  wait: true"), gate);
    assertFalse(gate.contains("cert-manager"), gate);
  }

  /**
   * {@code flux bootstrap git} makes the source and the root itself, below {@code flux-system/}.
   */
  @Test
  void leavesTheRootToBootstrapWhereTheSourceIsGit() {
    FileTree git = tree("source: {git: \"https://git.example.org/labs.git\"}, path: labs/a", "");
    assertEquals(Optional.empty(), text(git, "flux/hub/sync.yaml"));
    assertEquals(Optional.empty(), text(git, "flux/hub/kustomization.yaml"));
    String maker = text(git, "flux/hub/maker.yaml").orElseThrow();
    assertTrue(maker.contains("path: ./labs/a/apps/hub/maker/controller\n"), maker);
    assertTrue(maker.contains("kind: GitRepository\n"), maker);
  }

  @Test
  void saysHowOftenAndWhetherAtAll() {
    FileTree suspended = tree("interval: 2d, suspend: true", "");
    assertEquals(0, count(suspended, "interval: 1h"));
    assertTrue(count(suspended, "interval: 48h") > 5);
    assertEquals(
        count(suspended, "retryInterval: 1m\n  timeout"), count(suspended, "suspend: true"));
  }

  /** Flux 2.6 knows no {@code RetryOnFailure}. */
  @Test
  void writesWhatTheVersionOfFluxKnows() {
    String path = "apps/hub/cert-manager/controller/helmrelease.yaml";
    String today = text(tree("", ""), path).orElseThrow();
    assertTrue(today.contains("name: RetryOnFailure"), today);
    String before = text(tree("version: v2.6.4", ""), path).orElseThrow();
    assertFalse(before.contains("strategy"), before);
    assertTrue(before.contains("retries: -1"), before);
  }

  /** What holds data, and the roots, stay when they are gone from the tree. */
  @Test
  void keepsTheWorldWhereItIsAbsent() {
    FileTree tree = tree("", "");
    String namespaces = text(tree, "apps/hub/namespaces/namespaces.yaml").orElseThrow();
    assertEquals(2, namespaces.split("prune: disabled", -1).length - 1);
    String sync = text(tree, "flux/hub/sync.yaml").orElseThrow();
    assertEquals(2, sync.split("prune: disabled", -1).length - 1);
  }

  /** {@code $} belongs to nobody: no variable is ever replaced. */
  @Test
  void replacesNothingAfterwards() {
    assertEquals(0, count(tree("", ""), "postBuild"));
  }
}
