package dev.vlabc.tests.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.tests.corpus.Program.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart from nothing to all, to rest and to nothing again. */
final class EverythingTest {

  private static final String KUBE = "kubectl --kubeconfig .run/kubeconfig-quickstart ";
  private static final String APPLY = KUBE + "apply --server-side --force-conflicts ";
  private static final String TOPOLOGY = "--topo hosts/laptop/partitions/rack/topology.clab.yml";

  private static final List<String> UP =
      List.of(
          "docker compose -f hosts/laptop/registries/compose.yaml up --detach --wait",
          "k3d cluster create --config hosts/laptop/clusters/quickstart/k3d.yaml",
          APPLY + "-f -",
          APPLY + "-k apps/quickstart/namespaces",
          "flux install --export --version=v2.9.5"
              + " --components=source-controller,kustomize-controller,helm-controller,notification-controller",
          APPLY + "-k .run/flux/quickstart",
          KUBE + "-n flux-system wait deployment --all --for=condition=Available --timeout=10m",
          "flux push artifact",
          APPLY + "-f flux/quickstart/sync.yaml",
          "flux --kubeconfig .run/kubeconfig-quickstart reconcile source oci flux-system",
          "flux --kubeconfig .run/kubeconfig-quickstart reconcile kustomization flux-system",
          "containerlab deploy " + TOPOLOGY);

  private static Bench quickstart(Path folder) {
    return Bench.environment("quickstart", folder);
  }

  private static List<String> shortened(List<String> deeds) {
    return deeds.stream()
        .map(deed -> deed.startsWith("flux push artifact") ? "flux push artifact" : deed)
        .toList();
  }

  private static void everythingByHand(Bench bench) {
    for (List<String> step :
        List.of(
            List.of("secrets", "make"),
            List.of("registries", "up"),
            List.of("cluster", "up", "quickstart"),
            List.of("secrets", "apply", "quickstart"),
            List.of("flux", "up", "quickstart"),
            List.of("flux", "wait", "quickstart"),
            List.of("partition", "up", "rack"),
            List.of("missing", "base"))) {
      Ended ended =
          bench.script(step.getFirst(), step.subList(1, step.size()).toArray(new String[0]));
      assertEquals(0, ended.code(), () -> step + ": " + ended.said());
    }
  }

  @Test
  void scriptsComeUpInOrder(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    everythingByHand(bench);
    assertEquals(UP, shortened(bench.deeds()));
  }

  @Test
  void justDoesThem(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    Ended ended = bench.just("everything");
    assertEquals(0, ended.code(), ended::said);
    assertEquals(UP, shortened(bench.deeds()));
    assertTrue(ended.out().contains("nothing waits"), ended::out);
  }

  @Test
  void onceMoreMakesNothingAnew(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    everythingByHand(bench);
    bench.forget();
    everythingByHand(bench);
    assertEquals(
        UP.stream()
            .filter(deed -> !deed.startsWith("k3d ") && !deed.startsWith("containerlab "))
            .toList(),
        shortened(bench.deeds()));
  }

  @Test
  void anArtifactIsTheTreeWithoutWhatIsMade(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    everythingByHand(bench);
    String push =
        bench.calls().stream()
            .filter(call -> call.startsWith("flux push"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        push.matches(
            "flux push artifact oci://10\\.80\\.4\\.1:5000/quickstart:quickstart --path=\\."
                + " --source=quickstart --revision=quickstart@sha256:[0-9a-f]{64}"
                + " --ignore-paths=\\.git/,\\.run/,\\.vlabc/,clab-\\*/ --insecure-registry"),
        push);
  }

  @Test
  void stopsAndResumes(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    everythingByHand(bench);
    bench.forget();
    assertEquals(0, bench.script("all", "stop").code());
    assertEquals(
        List.of(
            "containerlab stop " + TOPOLOGY,
            "k3d cluster stop quickstart",
            "docker compose -f hosts/laptop/registries/compose.yaml stop"),
        bench.deeds());
    bench.forget();
    assertEquals(0, bench.script("all", "resume").code());
    assertEquals(
        List.of(
            "docker compose -f hosts/laptop/registries/compose.yaml up --detach --wait",
            "k3d cluster start quickstart",
            "containerlab start " + TOPOLOGY),
        bench.deeds());
  }

  @Test
  void downAsksFirst(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    everythingByHand(bench);
    bench.forget();
    Ended ended = bench.script("down");
    assertNotEquals(0, ended.code());
    assertTrue(ended.said().contains("Nothing was done."), ended::said);
    assertEquals(List.of(), bench.calls());
  }

  /** What hangs on a network goes before its owner; secrets stay. */
  @Test
  void downGoesBackwards(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    everythingByHand(bench);
    bench.forget();
    Ended ended = bench.just("down", "--yes");
    assertEquals(0, ended.code(), ended::said);
    assertEquals(
        List.of(
            "containerlab destroy --cleanup --keep-mgmt-net " + TOPOLOGY,
            "k3d cluster delete quickstart",
            "docker compose -f hosts/laptop/registries/compose.yaml down"),
        bench.deeds());
    assertTrue(Files.isDirectory(bench.lab().resolve(".run/secrets")));
  }

  @Test
  void justAloneListsWhatThereIs(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    Ended ended = bench.just();
    assertEquals(0, ended.code(), ended::said);
    for (String recipe : List.of("everything", "base", "status", "doctor", "down *flags")) {
      assertTrue(ended.out().contains("    " + recipe + " "), () -> recipe + ": " + ended.out());
    }
  }

  @Test
  void aJustfileIsWrittenAsJustWritesIt(@TempDir Path folder) {
    Bench bench = quickstart(folder);
    Ended ended = bench.just("--unstable", "--fmt", "--check");
    assertEquals(0, ended.code(), ended::said);
  }

  /** What vlabc does not write is a fault, never a silent success. */
  @Test
  void whatIsMissingIsAFault(@TempDir Path other) {
    Ended ended = Bench.environment("virtual-lab", other).script("missing", "flame");
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("cluster flame, which comes from gardener"), ended::err);
  }
}
