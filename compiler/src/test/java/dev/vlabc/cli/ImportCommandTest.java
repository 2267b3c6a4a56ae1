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

class ImportCommandTest {

  private static final String TOPOLOGY =
      """
      name: small
      topology:
        defaults: {kind: linux, image: "alpine:3.22", exec: [ip link]}
        nodes:
          leaf: {}
          spine: {}
        links:
          - endpoints: ["leaf:eth1", "spine:eth1"]
      """;

  @TempDir private Path folder;
  private Path topology;
  private Path made;

  @BeforeEach
  void topology() throws IOException {
    topology = folder.resolve("small.clab.yml");
    made = folder.resolve("environments/small");
    write(TOPOLOGY);
  }

  private void write(String text) throws IOException {
    Files.writeString(topology, text);
  }

  private ConsoleRun run(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "import";
    arguments[1] = "containerlab";
    arguments[2] = topology.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return ConsoleRun.of(arguments);
  }

  @Test
  void theLabIsWrittenAndFine() throws IOException {
    ConsoleRun run = run("--output", made.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("wrote " + made + "/lab.yaml: 2 nodes, 1 link\n"), run.out());
    assertTrue(
        run.err().contains("warning[VL0701]: the field `exec` is not imported\n"), run.err());
    assertTrue(run.err().contains("--> " + topology + ":3:49\n"), run.err());
    String lab = Files.readString(made.resolve("lab.yaml"));
    assertTrue(
        lab.startsWith("# Imported from small.clab.yml, a topology of containerlab.\n"), lab);
    assertEquals(0, ConsoleRun.of("validate", made.toString()).code());
  }

  @Test
  void aLabThatIsThereStaysUnlessForced() throws IOException {
    Path lab = made.resolve("lab.yaml");
    Files.createDirectories(made);
    Files.writeString(lab, "mine\n");
    ConsoleRun refused = run("--output", made.toString());
    assertEquals(3, refused.code());
    assertTrue(
        refused.err().contains("lab.yaml is there already; --force overwrites it"), refused.err());
    assertEquals("mine\n", Files.readString(lab));
    assertEquals(0, run("--output", made.toString(), "--force").code());
    assertFalse(Files.readString(lab).equals("mine\n"));
  }

  @Test
  void aDashPrints() {
    ConsoleRun run = run("-o", "-");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("\napiVersion: vlabc.dev/v1alpha1\n"), run.out());
    assertFalse(Files.exists(made));
  }

  @Test
  void jsonHoldsEverything() {
    ConsoleRun run = run("-o", made.toString(), "--format", "json");
    Mapping json = (Mapping) JsonReader.read(run.out());
    assertEquals("", run.err());
    assertEquals(Optional.of(Scalar.of(0)), json.get("errors"));
    assertEquals(Optional.of(Scalar.of(1)), json.get("warnings"));
    assertEquals(Optional.of(Scalar.of(made + "/lab.yaml")), json.get("file"));
    assertTrue(json.has("lab"));
  }

  @Test
  void faultsWriteNothing() throws IOException {
    write(TOPOLOGY.replace("linux", "linus"));
    ConsoleRun run = run("--output", made.toString());
    assertEquals(1, run.code());
    assertTrue(
        run.err().startsWith("error[VL0109]: containerlab 0.79 has no kind `linus`\n"), run.err());
    assertEquals("", run.out());
    assertFalse(Files.exists(made));
  }

  @Test
  void faultsThatTheLabKeepsAreShownInIt() throws IOException {
    write(TOPOLOGY.replace("{}", "{mgmt-ipv4: 172.20.20.100}"));
    ConsoleRun run = run("--output", made.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("error[VL0401]: "), run.err());
    assertTrue(run.err().contains("--> " + made + "/lab.yaml:"), run.err());
    assertTrue(run.out().contains("left to mend in it: "), run.out());
    assertTrue(Files.exists(made.resolve("lab.yaml")));
  }

  @Test
  void whatCannotBeReadIsAFailure() {
    ConsoleRun missing = ConsoleRun.of("import", "containerlab", folder + "/nowhere");
    assertEquals(3, missing.code());
    assertEquals("vlabc: cannot read " + folder + "/nowhere: no such file\n", missing.err());
    ConsoleRun directory = ConsoleRun.of("import", "containerlab", folder.toString());
    assertEquals(3, directory.code());
    assertTrue(directory.err().contains("is a folder"), directory.err());
  }

  @Test
  void onlyContainerlabIsKnown() {
    ConsoleRun run = ConsoleRun.of("import", "contanerlab", topology.toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("did you mean `containerlab`?"), run.err());
  }
}
