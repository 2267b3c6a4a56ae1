package dev.vlabc.emit.libvirt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.emit.SamplePlans;
import dev.vlabc.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts themselves, run with programs that only write down how they were called. */
class ScriptsTest {

  private static final String VMS = "hosts/desktop/partitions/shelf/vms/";
  private static final String DOMAIN = "mixed-shelf-node-1";

  @TempDir private Path root;

  @BeforeEach
  void writeTheScripts() throws IOException {
    for (GeneratedFile file :
        new LibvirtTarget().emit(SamplePlans.mixed(), SamplePlans.provenance())) {
      write(file.path(), file.text());
    }
    write("bin/vbmc", "#!/bin/sh\necho \"vbmc $*\" >>\"$LOG\"\n");
    write("bin/docker", "#!/bin/sh\necho br-0123456789ab\n");
    write(
        "bin/virsh",
        """
        #!/bin/sh
        echo "virsh $*" >>"$LOG"
        case $1 in
          vol-info | dominfo | net-info) [ -n "${THERE:-}" ] ;;
          net-define) cat >>"$LOG" ;;
        esac
        """);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Ended(int code, String said, List<String> calls) {}

  private Ended run(String script, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path log = root.resolve("log");
    Files.deleteIfExists(log);
    Files.createFile(log);
    ProcessBuilder builder = new ProcessBuilder(root.resolve(VMS + script).toString());
    builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("LOG", log.toString());
    builder.environment().putAll(variables);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), said);
    return new Ended(process.exitValue(), said, Files.readAllLines(log));
  }

  @Test
  void doesNothingWithoutAPassword() throws Exception {
    Ended ended = run("define.sh", Map.of());
    assertNotEquals(0, ended.code());
    assertTrue(ended.said().contains("VBMC_PASSWORD: must hold the password"), ended.said());
    assertEquals(List.of(), ended.calls());
  }

  @Test
  void makesWhatIsNotThere() throws Exception {
    Ended ended = run("define.sh", Map.of("VBMC_PASSWORD", "a b"));
    assertEquals(0, ended.code(), ended.said());
    assertTrue(ended.calls().contains("  <bridge name='br-0123456789ab'/>"));
    assertTrue(
        ended
            .calls()
            .contains(
                "virsh vol-create-as --pool default --name mixed-shelf-node-1.qcow2"
                    + " --capacity 85899345920 --format qcow2"));
    assertTrue(ended.calls().contains("virsh define node-1.xml"));
    assertTrue(
        ended
            .calls()
            .contains(
                "vbmc add mixed-shelf-node-1 --address 10.80.8.1 --port 6231 --username admin"
                    + " --password a b --libvirt-uri qemu:///system"));
    assertEquals("vbmc start " + DOMAIN, ended.calls().getLast());
  }

  @Test
  void keepsDisksThatAreThere() throws Exception {
    Ended ended = run("define.sh", Map.of("VBMC_PASSWORD", "x", "THERE", "yes"));
    assertEquals(0, ended.code(), ended.said());
    assertFalse(String.join("\n", ended.calls()).contains("vol-create-as"));
  }

  @Test
  void takesAwayWhatIsThereAndNothingElse() throws Exception {
    Ended there = run("undefine.sh", Map.of("THERE", "yes"));
    assertEquals(0, there.code(), there.said());
    assertTrue(there.calls().contains("virsh vol-delete --pool default mixed-shelf-node-1.qcow2"));
    assertTrue(there.calls().contains("virsh net-undefine mixed-shelf"));
    Ended gone = run("undefine.sh", Map.of());
    assertEquals(0, gone.code(), gone.said());
    assertFalse(String.join("\n", gone.calls()).contains("delete --pool"));
  }
}
