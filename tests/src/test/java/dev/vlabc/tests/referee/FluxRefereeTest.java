package dev.vlabc.tests.referee;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clusters get from the labs, and what people run, before the programs that will read it. */
final class FluxRefereeTest {

  private static final String VALUES = "/values.yaml";

  @TempDir private static Path folder;

  private static Trees trees;

  @BeforeAll
  static void writeTheTrees() {
    trees = Trees.writtenTo(folder);
  }

  /** All at once: one API server judges the objects of all labs. */
  @Test
  void fluxAcceptsEveryTree() {
    Referee.FLUX_TREE.accepts(trees.followed());
  }

  @Test
  void fluxRefusesEveryMutation() {
    List<Path> broken = BrokenTrees.in(trees.followed(), folder);
    String said = Referee.FLUX_TREE.refuses(broken);
    for (Path lab : broken) {
      assertTrue(said.contains("flux-tree: refused " + lab), () -> "not refused: " + lab);
    }
  }

  @Test
  void helmAcceptsTheValuesOfEveryChart() {
    Referee.HELM.accepts(
        trees.endingIfAny(VALUES).stream()
            .filter(values -> Files.isRegularFile(values.resolveSibling("helmrelease.yaml")))
            .toList());
  }

  @Test
  void justAcceptsEveryJustfile() {
    Referee.JUST.accepts(trees.endingIfAny("/justfile"));
  }

  @Test
  void miseAcceptsEveryListOfTools() {
    Referee.MISE.accepts(trees.endingIfAny("/mise.toml"));
  }

  @Test
  void composeAcceptsEveryRegistry() {
    Referee.COMPOSE.accepts(trees.endingIfAny("/compose.yaml"));
  }
}
