package dev.vlabc.tests.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.tests.corpus.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partitions beside the quickstart's: bad links, virtual machines, another computer. */
final class PartitionTest {

  private static Bench bench(Path folder, String text) throws IOException {
    Path spec = folder.resolve("spec");
    Files.createDirectories(spec);
    Files.writeString(
        spec.resolve("lab.yaml"),
        "apiVersion: vlabc.dev/v1alpha1\nkind: Lab\nmetadata: {name: lab}\nspec:\n"
            + text.indent(2));
    return Bench.of(spec, folder);
  }

  private static void does(Bench bench, String verb) {
    bench.forget();
    Ended ended = bench.script("partition", verb, "rack");
    assertEquals(0, ended.code(), ended::said);
  }

  @Test
  void linksAreMadeWorseOnceTheyAreThere(@TempDir Path folder) throws IOException {
    Bench bench =
        bench(
            folder,
            """
            hosts: {laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}}
            layers:
              - name: base
                partitions:
                  rack:
                    host: laptop
                    fabric:
                      nodes: {a: {role: leaf, switch: frr}, b: {role: leaf, switch: frr}}
                      links: {"a:eth1 -- b:eth1": {delay: 5ms}}
            """);
    does(bench, "up");
    assertEquals(
        List.of(
            "containerlab deploy --topo hosts/laptop/partitions/rack/topology.clab.yml",
            "containerlab tools netem set --node clab-lab-rack-a --interface eth1 --delay 5ms",
            "containerlab tools netem set --node clab-lab-rack-b --interface eth1 --delay 5ms"),
        bench.deeds());
  }

  @Test
  void anotherComputerIsSeenToThere(@TempDir Path folder) throws IOException {
    Bench bench =
        bench(
            folder,
            """
            hosts: {away: {cpu: 8, memory: 16Gi, disk: 80Gi, address: 192.0.2.7, ssh: me}}
            layers:
              - name: base
                partitions:
                  rack:
                    host: away
                    fabric: {generate: {leaves: 2, switch: frr}}
            """);
    Ended ended = bench.script("partition", "up", "rack");
    assertEquals(1, ended.code());
    assertEquals(List.of(), bench.calls());
    assertEquals(
        List.of(
            "This runs on away (me@192.0.2.7:22), and vlabc's recipes do not go there yet.",
            "Copy this folder to it, and type there: export VLABC_HOST=away"),
        ended.err().lines().toList());
    assertEquals(0, bench.with("VLABC_HOST", "away").script("partition", "up", "rack").code());
  }
}
