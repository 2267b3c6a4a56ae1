package dev.vlabc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.JsonReader;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String LAB =
      """
      apiVersion: vlabc.dev/v1alpha1
      kind: Lab
      metadata: {name: small}
      spec:
        hosts: {laptop: {cpu: 8, memory: 16Gi, disk: 80Gi, address: 192.168.10.5}}
        layers:
          - name: base
            clusters:
              spark: {kubernetes: v1.35.5, provider: {k3d: {servers: 1}}}
      """;

  @TempDir private Path folder;
  private Path environment;
  private Path out;

  @BeforeEach
  void lab() throws IOException {
    environment = Files.createDirectories(folder.resolve("environments/here"));
    out = folder.resolve("out/small");
    write(LAB);
  }

  private void write(String text) throws IOException {
    Files.writeString(environment.resolve("lab.yaml"), text);
  }

  private ConsoleRun run(String command, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = command;
    arguments[1] = environment.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return ConsoleRun.of(arguments);
  }

  @Test
  void aGoodLabIsFine() {
    assertEquals(new ConsoleRun(0, environment + " is fine\n", ""), run("validate"));
  }

  @Test
  void faultsAreShownAsTheyCanBeOpenedFromHere() throws IOException {
    write(LAB.replace("servers", "server"));
    ConsoleRun run = run("validate");
    assertEquals(1, run.code());
    assertEquals("1 error in " + environment + "\n", run.out());
    assertTrue(run.err().startsWith("error[VL0105]: "), run.err());
    assertTrue(run.err().contains("--> " + environment + "/lab.yaml:9:"), run.err());
  }

  @Test
  void strictlyWarningsFail() throws IOException {
    write(LAB.replace("spec:", "spec:\n  domain: small.local"));
    assertEquals(0, run("validate").code());
    assertEquals(1, run("validate", "--strict").code());
  }

  @Test
  void jsonHoldsEverything() throws IOException {
    write(LAB.replace("servers", "server"));
    ConsoleRun run = run("validate", "--format", "json");
    assertEquals("", run.err());
    Mapping json = (Mapping) JsonReader.read(run.out());
    assertEquals(Optional.of(Scalar.of(1)), json.get("errors"));
    assertEquals(Optional.of(Scalar.of(0)), json.get("warnings"));
    assertTrue(run.out().contains("\"file\": \"" + environment + "/lab.yaml\""), run.out());
  }

  @Test
  void renderWritesTheTreeAndTheLock() {
    ConsoleRun first = run("render");
    assertEquals(0, first.code(), first.err());
    assertTrue(Files.isRegularFile(out.resolve(".vlabc/manifest.json")));
    assertTrue(Files.isRegularFile(environment.resolve("lab.lock.yaml")));
    assertTrue(first.out().startsWith("wrote " + environment + "/lab.lock.yaml\n"), first.out());
    ConsoleRun second = run("render");
    assertTrue(second.out().matches("\\S+/out/small: \\d+ as they were\n"), second.out());
    assertEquals(0, run("render", "--check").code());
    assertEquals(0, run("render", "--locked").code());
  }

  @Test
  void checkWritesNothing() throws IOException {
    ConsoleRun before = run("render", "--check");
    assertEquals(1, before.code());
    assertTrue(before.out().contains("only the lock was compared"), before.out());
    assertFalse(Files.exists(out));
    run("render");
    Files.writeString(out.resolve("lab.resolved.yaml"), "changed\n");
    ConsoleRun after = run("render", "--check");
    assertEquals(1, after.code());
    assertTrue(after.out().contains("lab.resolved.yaml:1 differs\n"), after.out());
    assertEquals("changed\n", Files.readString(out.resolve("lab.resolved.yaml")));
  }

  @Test
  void handMadeChangesStayUnlessForced() throws IOException {
    run("render");
    Path file = out.resolve("lab.resolved.yaml");
    Files.writeString(file, "mine\n");
    write(LAB.replace("servers: 1", "servers: 3"));
    ConsoleRun refused = run("render");
    assertEquals(3, refused.code());
    assertTrue(refused.out().contains("--force overrides that"), refused.out());
    assertEquals("mine\n", Files.readString(file));
    assertEquals(0, run("render", "--force").code());
    assertFalse(Files.readString(file).equals("mine\n"));
  }

  @Test
  void lockedRefusesToChangeTheLock() {
    ConsoleRun run = run("render", "--locked");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("error[VL0408]: "), run.err());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(environment.resolve("lab.lock.yaml")));
  }

  @Test
  void dryRunsAndFaultsWriteNothing() throws IOException {
    ConsoleRun dry = run("render", "--dry-run");
    assertTrue(dry.out().contains("would create "), dry.out());
    write(LAB.replace("servers", "server"));
    assertEquals(1, run("render").code());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(environment.resolve("lab.lock.yaml")));
  }

  @Test
  void anInstanceStandsBesideTheLabAndPinsNothing() {
    assertEquals(0, run("render", "--instance", "2").code());
    assertTrue(Files.isDirectory(folder.resolve("out/small-2")));
    assertFalse(Files.exists(environment.resolve("lab.lock.yaml")));
  }

  @Test
  void theSameBytesComeFromAnywhere() throws IOException {
    run("render");
    String manifest = Files.readString(out.resolve(".vlabc/manifest.json"));
    assertFalse(manifest.contains(folder.toString()), manifest);
  }

  @Test
  void queriesFindThingsAndValues() {
    assertTrue(run("query").out().contains("host/laptop\n"));
    ConsoleRun host = run("query", "laptop");
    assertTrue(host.out().contains("hosts/laptop/address: 192.168.10.5"), host.out());
    assertEquals(0, run("query", "hosts/laptop", "--format", "json").code());
    ConsoleRun nothing = run("query", "laptp");
    assertEquals(1, nothing.code());
    assertTrue(nothing.err().contains("did you mean `laptop`"), nothing.err());
  }

  @Test
  void aLockThatAMergeLeftIsMended() throws IOException {
    run("render");
    Path lock = environment.resolve("lab.lock.yaml");
    String sound = Files.readString(lock);
    Files.writeString(
        lock, sound.replaceFirst("\n( +- .*\n)", "\n<<<<<<< a\n$1=======\n$1>>>>>>> b\n"));
    assertEquals(1, run("lock").code());
    assertEquals(0, run("lock", "--resolve").code());
    assertEquals(sound, Files.readString(lock));
    assertEquals(0, run("lock").code());
  }

  @Test
  void warmingUpSaysNothing() {
    assertEquals(new ConsoleRun(0, "", ""), ConsoleRun.of("warmup"));
  }

  @Test
  void aMissingLabIsAFailure() {
    ConsoleRun run = ConsoleRun.of("validate", folder + "/nowhere");
    assertEquals(3, run.code());
    assertEquals("vlabc: there is no environment `" + folder + "/nowhere`\n", run.err());
  }
}
