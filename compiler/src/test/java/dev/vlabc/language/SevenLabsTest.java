package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vlabc.data.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The labs that the language was drawn up with; they are in the repository as environments. */
final class SevenLabsTest {

  private static Labs lab(String name) throws IOException {
    String root = System.getProperty("vlabc.root", "..");
    Path file = Path.of(root).resolve("environments/" + name + "/lab.yaml");
    assumeTrue(Files.exists(file), "no environment " + name);
    return Labs.whole(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "autonomous",
        "capt-playground",
        "edge-lab",
        "needle-nail",
        "plexes",
        "quickstart",
        "virtual-lab"
      })
  void expandsWithoutAWord(String name) throws IOException {
    lab(name).said().poisoned();
  }

  @Test
  void needleNail() throws IOException {
    lab("needle-nail")
        .has(
            "spec/layers/nail-control-plane/partitions/needle/machines/server-03",
            """
            size: small
            location: {rack: ams1-r1/3}
            bmc: {ipmi: {address: 10.20.1.103, secret: needle-bmc}}
            """)
        .has(
            "spec/hosts/needle-2",
            """
            size: needle-server
            address: 10.20.0.12
            ssh: {user: debian}
            bmc: {redfish: {address: 10.20.1.12, secret: needle-bmc}}
            disks: {data: {device: /dev/nvme1n1}}
            location: {rack: ams1-r2/40}
            """)
        .has(
            "spec/layers/nail-control-plane/partitions/needle/fabric/nodes/spine-2",
            "{location: {rack: ams2-r1/37}}")
        .has("spec/hosts/services-3/runsOn", "needle-3");
  }

  @Test
  void edgeLab() throws IOException {
    String staging = "spec/layers/edge/clusters/staging/";
    Labs lab = lab("edge-lab");
    lab.has(staging + "provider/metal3/controlPlanes", "{count: 1, machines: [m920q-3]}")
        .has(staging + "provider/metal3/workers", "0")
        .has(staging + "provider/metal3/nodeReuse", "true")
        .has(
            "spec/layers/edge/partitions/shelf/machines/m920q-3",
            """
            size: m920q
            bmc: {amt: {address: 10.40.0.56, secret: amt}}
            boot: legacy
            rootDisk: {minSize: 10Gi}
            mac: "98:fa:9b:41:7d:c8"
            """);
    assertEquals(
        List.of("cilium", "local-path", "metallb", "envoy-gateway"),
        List.copyOf(((Mapping) lab.all(staging + "components")).names()));
  }

  @Test
  void virtualLab() throws IOException {
    lab("virtual-lab")
        .has(
            "spec/layers/fire/partitions/fire",
            """
            managedBy: {bootstrap: flame, handover: flame, steady: flame}
            host: desktop
            fabric: {generate: {leaves: 2, exits: 1, switch: {sonic: {}}}}
            machines:
              machine-1: {size: worker}
              machine-2: {size: worker}
              machine-3: {size: worker}
              firewall-1: {size: firewall, role: firewall}
            like: flame
            """);
  }

  @Test
  void autonomous() throws IOException {
    lab("autonomous")
        .has(
            "spec/layers/fire/clusters/camp",
            """
            kubernetes: v1.34.3
            provider: {gardener: {partition: bonfire, workers: 3}}
            components: {cert-manager: {}}
            like: tenant-a
            """)
        .has("spec/layers/fire/partitions/bonfire/host", "guest");
  }

  @Test
  void plexes() throws IOException {
    String incus = "spec/layers/plexes/clusters/verniplex/provider/incus/";
    lab("plexes")
        .has(incus + "workers", "{containers: {numbers: \"2-4, 31-33, 37\", size: worker}}")
        .has(incus + "host", "vernius")
        .has("spec/layers/plexes/clusters/verniplex/gitops/suspend", "false");
  }
}
