package dev.vlabc.emit.vm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.emit.SamplePlans;
import dev.vlabc.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, run with programs that only write down how they were called. */
class EntrypointTest {

  @TempDir private Path root;

  private Path script() {
    return root.resolve("entrypoint.sh");
  }

  @BeforeEach
  void writeTheScript() throws IOException {
    List<GeneratedFile> files = new VmTarget().emit(SamplePlans.mixed(), SamplePlans.provenance());
    assertEquals(
        List.of("hosts/desktop/partitions/mixed/config/vm-entrypoint.sh"),
        files.stream().map(GeneratedFile::path).toList());
    assertTrue(files.getFirst().executable());
    String inside =
        files
            .getFirst()
            .text()
            .replaceAll("(?<=[ =])/(disk|sys|usr|openipmi)", root.toString() + "/$1");
    program("entrypoint.sh", inside);
    program("usr/bin/qemu-img", "#!/bin/sh\necho \"$*\" >>\"$LOG\"\n: >\"$4\"\n");
    program("usr/bin/ipmi_sim", "#!/bin/sh\necho \"ipmi_sim $*\" >>\"$LOG\"\n");
    program("usr/bin/sleep", "#!/bin/sh\nmkdir \"$NET/lan$(ls \"$NET\" | grep -c lan)\"\n");
    Files.createDirectories(root.resolve("disk"));
    Files.createDirectories(root.resolve("sys/class/net/eth0"));
  }

  private void program(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String start(int links) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", script().toString());
    builder.environment().put("PATH", root.resolve("usr/bin") + ":" + System.getenv("PATH"));
    builder.environment().put("LOG", root.resolve("log").toString());
    builder.environment().put("NET", root.resolve("sys/class/net").toString());
    builder.environment().put("QEMU_DISK_SIZE", "40G");
    builder.environment().put("CLAB_INTFS", Integer.toString(links));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), said);
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(root.resolve("log"));
  }

  @Test
  void makesTheDiskOnceAndStartsTheBmc() throws Exception {
    start(0);
    Path disk = root.resolve("disk/disk.img");
    String bmc = "ipmi_sim -c " + root + "/openipmi/lan.conf -f " + root + "/openipmi/ipmisim1.emu";
    assertEquals(List.of("create -f qcow2 " + disk + ".new 40G", bmc), log());
    assertEquals(disk, Files.readSymbolicLink(root.resolve("disk.img")));
    assertFalse(Files.exists(root.resolve("disk/disk.img.new")));
  }

  @Test
  void keepsTheDiskWhenTheContainerIsMadeAnew() throws Exception {
    start(0);
    Files.writeString(root.resolve("disk/disk.img"), "the worker's");
    Files.delete(root.resolve("disk.img"));
    start(0);
    assertEquals("the worker's", Files.readString(root.resolve("disk.img")));
    assertEquals(1, log().stream().filter(line -> line.startsWith("create ")).count());
  }

  /** An attempt that was cut off leaves nothing that looks like a disk. */
  @Test
  void makesTheDiskAgainAfterAFailure() throws Exception {
    Files.writeString(root.resolve("disk/disk.img.new"), "half");
    start(0);
    assertEquals("", Files.readString(root.resolve("disk.img")));
  }

  @Test
  void waitsForEveryInterface() throws Exception {
    String said = start(2);
    assertTrue(said.contains("0 of 2 interfaces") && said.contains("1 of 2 interfaces"), said);
    assertTrue(log().getLast().startsWith("ipmi_sim "));
  }
}
