package dev.vlabc.tests.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.tests.corpus.Program.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster whose Flux reads from git. */
final class BootstrapTest {

  private static final String PASSWORD = "of-the-repository";

  private static Bench bench(Path folder) {
    Bench bench =
        Bench.environment("virtual-lab", folder)
            .with("GIT_USERNAME", "somebody")
            .with("GIT_TOKEN", PASSWORD)
            .with("DOCKERHUB_USERNAME", "x")
            .with("DOCKERHUB_TOKEN", "y");
    for (List<String> step :
        List.of(List.of("secrets", "make"), List.of("cluster", "up", "spark"))) {
      Ended ended =
          bench.script(step.getFirst(), step.subList(1, step.size()).toArray(new String[0]));
      assertEquals(0, ended.code(), ended::said);
    }
    bench.forget();
    return bench;
  }

  @Test
  void bootstrapsWithThePasswordInTheEnvironment(@TempDir Path folder) {
    Bench bench = bench(folder);
    Ended ended = bench.script("flux", "up", "spark");
    assertEquals(0, ended.code(), ended::said);
    assertEquals(
        List.of(
            "flux --kubeconfig .run/kubeconfig-spark bootstrap git"
                + " --url=https://git.example.org/labs.git --branch=main"
                + " --path=out/virtual-lab/flux/spark --version=v2.9.5"
                + " --components=source-controller,kustomize-controller,helm-controller,notification-controller"
                + " --token-auth --username=somebody"),
        bench.calls());
    assertFalse(String.join(" ", bench.calls()).contains(PASSWORD));
  }

  @Test
  void pushSaysWhatToDo(@TempDir Path folder) {
    Bench bench = bench(folder);
    Ended ended = bench.script("flux", "push", "spark");
    assertEquals(0, ended.code(), ended::said);
    assertTrue(ended.out().contains("commit this folder there, on main, and push it"), ended::out);
    assertEquals(List.of(), bench.calls());
  }
}
