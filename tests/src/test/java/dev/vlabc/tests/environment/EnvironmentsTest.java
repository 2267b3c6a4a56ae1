package dev.vlabc.tests.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.Compilation;
import dev.vlabc.Compiler;
import dev.vlabc.cli.view.DiagnosticText;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Severity;
import dev.vlabc.output.Difference;
import dev.vlabc.output.TreeCheck;
import dev.vlabc.plan.Management;
import dev.vlabc.plan.Partition;
import dev.vlabc.tests.corpus.Checkout;
import dev.vlabc.tests.corpus.Lab;
import dev.vlabc.tests.corpus.Labs;
import dev.vlabc.tests.corpus.UnifiedDiff;
import dev.vlabc.value.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is committed of every environment is what its spec says. */
final class EnvironmentsTest {

  @Test
  void thereAreSeven() {
    assertEquals(
        List.of(
            "autonomous",
            "capt-playground",
            "edge-lab",
            "needle-nail",
            "plexes",
            "quickstart",
            "virtual-lab"),
        Labs.environments().stream().map(Lab::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> compilesWithoutErrorsAndWarnings() {
    return each(lab -> refuseFaults(lab.compile()));
  }

  @TestFactory
  Stream<DynamicTest> compilesInEveryPhase() {
    return each(
        lab -> {
          for (Phase phase : Phase.values()) {
            refuseFaults(lab.in(phase).compile());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> joinsOnlyNetworksOfClustersThatAreThere() {
    return each(
        lab -> {
          for (Phase phase : Phase.values()) {
            dev.vlabc.plan.Lab plan = lab.in(phase).compile().plan().orElseThrow();
            NavigableSet<String> joined = new TreeSet<>();
            for (Partition partition : plan.partitions().values()) {
              partition.management().flatMap(Management::cluster).ifPresent(joined::add);
            }
            joined.removeAll(plan.clusters().keySet());
            assertEquals(Set.of(), joined, () -> "missing in phase " + phase.word());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> hasTheLockThatItNeeds() {
    return each(
        lab -> {
          Path file = lab.path().resolve(Compiler.LOCK);
          assertTrue(Files.isRegularFile(file), () -> "missing: " + file);
          String needed = lab.compile().lockText().orElseThrow();
          String diff = UnifiedDiff.of(lab.shown() + "/lab.lock.yaml", Checkout.read(file), needed);
          assertTrue(diff.isEmpty(), diff);
        });
  }

  @Test
  void quickstartIsRenderedAsCommitted() {
    Compilation made = Labs.environment("quickstart").compile();
    List<Difference> differences =
        TreeCheck.compare(made.tree().orElseThrow(), Checkout.path("out/quickstart"));
    assertTrue(
        differences.isEmpty(),
        () -> differences.stream().map(Difference::toString).collect(Collectors.joining("\n")));
  }

  private static Stream<DynamicTest> each(Consumer<Lab> test) {
    return Labs.environments().stream().map(lab -> dynamicTest(lab.name(), () -> test.accept(lab)));
  }

  private static void refuseFaults(Compilation made) {
    List<Diagnostic> faults =
        made.diagnostics().stream().filter(found -> found.severity() != Severity.NOTE).toList();
    if (!faults.isEmpty()) {
      fail(DiagnosticText.plain().all(faults));
    }
  }
}
