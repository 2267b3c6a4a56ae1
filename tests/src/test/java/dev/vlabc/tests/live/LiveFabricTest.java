package dev.vlabc.tests.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vlabc.tests.corpus.Lab;
import dev.vlabc.tests.corpus.Labs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Rendered fabrics come up, carry what they shall, and live through failures. */
final class LiveFabricTest {

  private static final List<Lab> LABS =
      List.of(Labs.environment("quickstart"), Labs.live("three-tiers"), Labs.live("written-out"));

  @TempDir private static Path folder;

  @BeforeAll
  static void namespacesCanBeMade() {
    Rights.required();
  }

  @TestFactory
  Stream<DynamicContainer> fabrics(TestReporter reporter) {
    return LABS.stream().map(lab -> dynamicContainer(lab.name(), new Run(lab, reporter).tests()));
  }

  /** The tests of a lab, which build on each other. */
  private static final class Run {

    private final Lab lab;
    private final TestReporter reporter;
    private final AtomicReference<LiveLab> live = new AtomicReference<>();

    Run(Lab lab, TestReporter reporter) {
      this.lab = lab;
      this.reporter = reporter;
    }

    Stream<DynamicTest> tests() {
      return Stream.concat(
              Stream.of(
                  dynamicTest("everyNodeStarts", this::start),
                  timed("everyPlannedSessionStands", live -> new Sessions(live).stand()),
                  timed(
                      "kernelsUseEveryShortestPath", live -> new NextHops(live).areShortestPaths()),
                  test(
                      "everyLoopbackReachesEveryLoopback", live -> new Reach(live).everyLoopback()),
                  test("fullSizePacketsArrive", live -> new Reach(live).fullSize()),
                  test(
                      "trafficLeavesFromTheLoopback", live -> new Reach(live).fromTheOwnLoopback()),
                  test(
                      "machinesAreHeardForThemselvesAlone",
                      live -> new Transit(live).machinesAreHeardForThemselvesAlone()),
                  test(
                      "machinesThatLieAreNotHeard",
                      live -> new Transit(live).machinesThatLieAreNotHeard()),
                  test("machinesGoOutAsTheirExit", live -> new WayOut(live).everyMachine())),
              failures())
          .onClose(this::close);
    }

    /** Where time is short, those that say most. */
    private Stream<DynamicTest> failures() {
      Stream<DynamicTest> most =
          Stream.of(
              timed("aLeafMayLoseItsUplinks", live -> new Failures(live).leafWithoutUplinks()),
              timed("aLeafMayStop", live -> new Failures(live).leafStopped()));
      Stream<DynamicTest> rest =
          Stream.of(
              test(
                  "theWayOutLastsAsLongAsTheExitsHaveIt",
                  live -> new WayOut(live).lastsAsLongAsTheExitsHaveIt()),
              timed("aLinkMayFail", live -> new Failures(live).linkDown()),
              timed("aLeafMayFallSilent", live -> new Failures(live).leafSilent()));
      return lab.equals(LABS.getFirst()) ? Stream.concat(rest, most) : most;
    }

    private void start() {
      LiveLab started = LiveLab.started(lab, folder.resolve(lab.name()));
      live.set(started);
      assertEquals(started.fabric().routers().keySet(), started.topology().names());
    }

    private DynamicTest test(String name, Consumer<LiveLab> check) {
      return dynamicTest(name, () -> check.accept(running()));
    }

    private DynamicTest timed(String name, Function<LiveLab, Duration> check) {
      return dynamicTest(
          name,
          () -> {
            Duration taken = check.apply(running());
            reporter.publishEntry(lab + " " + name, taken.toMillis() + " ms");
          });
    }

    private LiveLab running() {
      LiveLab running = live.get();
      assumeTrue(running != null, () -> lab + " did not start");
      return Objects.requireNonNull(running);
    }

    private void close() {
      LiveLab running = live.getAndSet(null);
      if (running != null) {
        running.close();
      }
    }
  }
}
