package dev.vlabc.tests.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.output.FileTree;
import dev.vlabc.resolve.Options;
import dev.vlabc.source.FolderWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patches and manifests in a lab of one component, {@code own}. */
final class OverlaysTest {

  private static final String LAB =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: small}
      spec:
        hosts: {laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}}
        networks: {lab: 10.80.0.0/16}
        layers:
          - name: base
            clusters:
              dev:
                kubernetes: v1.35.5
                provider: k3d
                manifests: [MANIFESTS]
                components: {own: {patches: [PATCHES]}}
      """;

  private static final String CHARTS =
      """
      description: Charts, then objects.
      version: 1.0.0
      steps:
        - {name: chart, chart: {oci: quay.io/charts/own}}
        - {name: objects, manifests: [objects.yaml]}
      """;

  private static final String OBJECTS =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: one, namespace: own}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: two, namespace: own}
      """;

  private static final String STEP = "apps/dev/own/objects/";
  private static final String RELEASE = "apps/dev/own/chart/helmrelease.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void component() throws IOException {
    write("components/own/component.yaml", CHARTS);
    write("components/own/objects.yaml", OBJECTS);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Compilation compile(String manifests, String patches) throws IOException {
    write("lab.yaml", LAB.replace("MANIFESTS", manifests).replace("PATCHES", patches));
    return new Compiler()
        .compile(
            new FolderWorkspace(folder, "environments/small"), Options.of("environments/small"));
  }

  private FileTree patched(String... files) throws IOException {
    Compilation made = compile("", String.join(", ", files));
    return made.tree().orElseThrow(() -> new AssertionError(made.diagnostics()));
  }

  private static String text(FileTree tree, String path) {
    return tree.get(path).orElseThrow(() -> new AssertionError(tree.byPath().keySet())).text();
  }

  private List<String> faults(String manifests, String patches) throws IOException {
    return compile(manifests, patches).diagnostics().stream()
        .filter(found -> found.code().toString().compareTo("VL06") < 0)
        .map(found -> found.code() + " " + found.primary().range())
        .toList();
  }

  @Test
  void aPatchGoesToTheStepThatHoldsWhatItNames() throws IOException {
    write(
        "overlays/a.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: two, namespace: own}\ndata: {a: b}\n");
    FileTree tree = patched("overlays/a.yaml");
    assertTrue(text(tree, STEP + "patch-01.yaml").contains("  a: b\n"));
    assertTrue(
        text(tree, STEP + "kustomization.yaml").contains("patches:\n  - path: patch-01.yaml\n"));
    assertFalse(text(tree, RELEASE).contains("postRenderers"));
  }

  @Test
  void aPatchOfAReleaseGoesBesideTheChart() throws IOException {
    write(
        "overlays/a.yaml",
        """
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: own}
        spec: {timeout: 9m}
        """);
    FileTree tree = patched("overlays/a.yaml");
    assertTrue(text(tree, "apps/dev/own/chart/patch-01.yaml").contains("timeout: 9m"));
    assertTrue(tree.get(STEP + "patch-01.yaml").isEmpty());
  }

  @Test
  void whatIsInNoStepIsForWhatTheChartRenders() throws IOException {
    write(
        "overlays/a.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: own}\nspec: {replicas: 3}\n");
    FileTree tree = patched("overlays/a.yaml");
    String release = text(tree, RELEASE);
    assertTrue(release.contains("  postRenderers:\n    - kustomize:\n        patches:\n"), release);
    assertTrue(release.contains("replicas: 3"), release);
    assertFalse(release.contains("target:"), "a wrong name is to be heard of");
  }

  @Test
  void ofTwoChartsEachIsToldWhomAPatchIsFor() throws IOException {
    write(
        "components/own/component.yaml",
        CHARTS + "  - {name: more, chart: {oci: quay.io/charts/more}}\n");
    write(
        "overlays/a.yaml",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: own.x}\nspec: {replicas: 3}\n");
    FileTree tree = patched("overlays/a.yaml");
    for (String path : List.of(RELEASE, "apps/dev/own/more/helmrelease.yaml")) {
      assertTrue(text(tree, path).contains("target:"), text(tree, path));
      assertTrue(text(tree, path).contains("kind: Deployment"), text(tree, path));
    }
  }

  @Test
  void aTargetIsAPattern() throws IOException {
    write(
        "overlays/a.yaml",
        """
        - target: {kind: ConfigMap, name: t.o}
          patch: |
            - {op: add, path: /data, value: {a: b}}
        """);
    FileTree tree = patched("overlays/a.yaml");
    String list = text(tree, STEP + "kustomization.yaml");
    assertTrue(list.contains("target:\n      kind: ConfigMap\n      name: t.o\n"), list);
    assertTrue(text(tree, STEP + "patch-01.yaml").contains("op: add"));
  }

  @Test
  void documentsOfOneFileGoEachTheirWay() throws IOException {
    write(
        "overlays/a.yaml",
        """
        # two of them
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: one}
        data: {a: b}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: own}
        spec: {replicas: 3}
        """);
    FileTree tree = patched("overlays/a.yaml");
    assertFalse(text(tree, STEP + "patch-01.yaml").contains("replicas"));
    assertTrue(text(tree, RELEASE).contains("replicas: 3"));
  }

  @Test
  void faultsOfPatchesAreSaidAtTheirPlaces() throws IOException {
    write(
        "overlays/a.yaml",
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: wrong}\n");
    write("overlays/b.yaml", "kind: ConfigMap\nmetadata: {name: two}\n---\na: [\n");
    write("overlays/c.yaml", "- {target: {kind: ConfigMap}}\n");
    assertEquals(
        List.of(
            "VL0206 environments/small/lab.yaml:14:40",
            "VL0206 environments/small/lab.yaml:14:91",
            "VL0101 environments/small/overlays/b.yaml:4:4",
            "VL0110 environments/small/overlays/c.yaml:1:3"),
        faults("", "overlays/a.yaml, overlays/b.yaml, overlays/c.yaml, overlays/none.yaml"));
  }

  @Test
  void manifestsAreCopiedAsTheyAreAndComeLast() throws IOException {
    byte[] raw = {0, (byte) 0xff, 10};
    write("overlays/team-a/one.yaml", "# mine\napiVersion: v1\nkind: ConfigMap\n");
    write("overlays/team-a/sub/two.yml", "apiVersion: v1\n");
    write("overlays/team-a/listed/kustomization.yaml", "resources: [x.yaml]\n");
    write("overlays/team-a/listed/x.yaml", "apiVersion: v1\n");
    Files.write(folder.resolve("overlays/team-a/raw.bin"), raw);
    Compilation made = compile("team-a", "");
    FileTree tree = made.tree().orElseThrow(() -> new AssertionError(made.diagnostics()));
    String at = "apps/dev/manifests/team-a/";
    assertArrayEquals(raw, tree.get(at + "raw.bin").orElseThrow().content());
    assertEquals("# mine\napiVersion: v1\nkind: ConfigMap\n", text(tree, at + "one.yaml"));
    String list = text(tree, at + "kustomization.yaml");
    assertTrue(list.endsWith("resources:\n  - listed\n  - one.yaml\n  - sub/two.yml\n"), list);
    String root = text(tree, "flux/dev/manifests-team-a.yaml");
    assertTrue(root.contains("name: dev-manifests-team-a\n"), root);
    assertTrue(root.contains("path: ./" + at.substring(0, at.length() - 1) + "\n"), root);
    assertTrue(root.contains("dependsOn:\n    - name: dev-own-objects\n  wait: true\n"), root);
  }

  @Test
  void aListOfOnesOwnStays() throws IOException {
    write("overlays/team-a/kustomization.yml", "resources: [one.yaml]\n");
    write("overlays/team-a/one.yaml", "apiVersion: v1\n");
    FileTree tree = compile("team-a", "").tree().orElseThrow();
    assertTrue(tree.get("apps/dev/manifests/team-a/kustomization.yaml").isEmpty());
    assertTrue(tree.get("apps/dev/manifests/team-a/kustomization.yml").isPresent());
  }

  @Test
  void faultsOfManifestsAreSaidAtTheirPlaces() throws IOException {
    write("overlays/team-a/one.yaml", "a: 1\na: 2\n");
    write("overlays/Team/one.yaml", "a: 1\n");
    write("overlays/x/y/one.yaml", "a: 1\n");
    write("overlays/x-y/one.yaml", "a: 1\n");
    assertEquals(
        List.of(
            "VL0206 environments/small/lab.yaml:13:31",
            "VL0110 environments/small/lab.yaml:13:39",
            "VL0205 environments/small/lab.yaml:13:50",
            "VL0102 environments/small/overlays/team-a/one.yaml:2:1"),
        faults("team-a, team-b, Team, x/y, x-y", ""));
  }
}
