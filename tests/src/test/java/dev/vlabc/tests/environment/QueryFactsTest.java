package dev.vlabc.tests.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.value.Phase;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the systems that the labs were written after say of themselves, asked of the labs. The
 * comments cite them; {@code lab:} cites the lab's own head, where it adds to its system.
 */
final class QueryFactsTest {

  @Test
  void quickstartIsALaptop() {
    Answers lab = Answers.of("quickstart");
    // lab: "all of it on one laptop"
    assertEquals(Set.of("laptop"), lab.things("host"));
    lab.says("partition/rack", "partitions/rack/host", "laptop");
    lab.says("cluster/quickstart", "clusters/quickstart/provider/k3d/host", "laptop");
    // lab: "a leaf-spine network with eight Linux machines"
    assertEquals(8, lab.things("machine").size());
    assertTrue(lab.things("node").containsAll(Set.of("rack/leaf-4", "rack/spine-2")));
    lab.says("leaf-4", "partitions/rack/fabric/nodes/leaf-4/role", "leaf");
    // lab: "http://localhost:8080 on the laptop"
    String published = "clusters/quickstart/provider/k3d/publish/0/";
    lab.says("8080", published + "hostPort", "8080");
    lab.says("cluster/quickstart", published + "endpoint", "envoy-gateway/http");
  }

  @Test
  void virtualLabChainsSparkFlameAndFire() {
    Answers lab = Answers.of("virtual-lab");
    // "also using different tools (k3d, mise, just)"; "The spark-layer is a simple 3-node k8s
    // cluster"
    lab.says("cluster/spark", "clusters/spark/provider/k3d/servers", "3");
    // "I didn't get Framework Desktop at 128GB to self-host LLMs"
    lab.says("cluster/spark", "clusters/spark/provider/k3d/host", "desktop");
    lab.says("host/desktop", "hosts/desktop/budget/memory", "128Gi");
    // "The flame layer is an auto-healing metal partition that has it's control-planes (metal-stack
    // and gardener) running on the spark cluster"
    lab.says("partition/flame", "partitions/flame/managedBy/steady", "spark");
    assertTrue(lab.things("component").containsAll(Set.of("spark/metal-stack", "spark/gardener")));
    // "The flame partition will run control-planes for the fire layer"
    lab.says("partition/fire", "partitions/fire/managedBy/steady", "flame");
    lab.says("cluster/flame", "clusters/flame/provider/gardener/partition", "flame");
    // "the actual workload clusters that are delivered to tenants"
    lab.says("cluster/tenant-a", "clusters/tenant-a/layer", "fire");
    // lab: "a partition of virtual machines"
    assertEquals(
        Set.of("firewall-1", "machine-1", "machine-2", "machine-3"),
        lab.names("partition/flame", "partitions/flame/machines"));
    assertEquals(Set.of("vm"), lab.names("machine-1", "partitions/flame/machines/machine-1/kind"));
    // lab: "source: {git: {…, secret: git}}"
    assertEquals(Set.of("gitops"), lab.values("secret/git", "secrets/git/consumers"));
  }

  @Test
  void needleNailChainsTwoControlPlanes() {
    Answers lab = Answers.of("needle-nail");
    // "we suggest using k3s, which manages the initial metal-stack partition"; "To achieve HA the
    // initial cluster can be either formed from 3 bare metal machines or ..."
    lab.says("cluster/needle", "clusters/needle/provider/k3s/datastore", "etcd");
    assertEquals(
        Set.of("needle-1", "needle-2", "needle-3"),
        lab.values("cluster/needle", "clusters/needle/provider/k3s/servers"));
    lab.says("partition/needle", "partitions/needle/managedBy/steady", "needle");
    // "capable to create 1 Seed with 3 nodes and 2 Shoots with 3 nodes each and still 2 waiting
    // machines"; lab: "seed 3 + nail-gardener 3 + nail-metal 3 + their 3 firewalls + 2 waiting =
    // 14"
    assertEquals(14, lab.names("partition/needle", "partitions/needle/machines").size());
    for (String shoot : Set.of("needle-seed", "nail-gardener", "nail-metal")) {
      String provider = "clusters/" + shoot + "/provider/gardener/";
      lab.says("cluster/" + shoot, provider + "workers/workers/count", "3");
      lab.says("cluster/" + shoot, provider + "partition", "needle");
    }
    // "A seed must be created which is responsible for hosting the control planes of the shoots in
    // this partition"
    lab.says("cluster/needle-seed", "clusters/needle-seed/provider/gardener/managedSeed", "true");
    lab.says("cluster/nail-metal", "clusters/nail-metal/provider/gardener/seed", "needle-seed");
    // "most of the time, two shoots, one for hosting gardener and one for metal-stack"; "the
    // control plane is running in a shoot which in the needle"
    lab.says("partition/nail", "partitions/nail/managedBy/steady", "nail-metal");
    lab.says("cluster/tenant-a", "clusters/tenant-a/managedBy/steady", "nail-gardener");
    lab.says(
        "component/nail-gardener/gardener",
        "clusters/nail-gardener/components/gardener/uses/machine-provisioning/provider",
        "nail-metal/metal-stack");
  }

  @Test
  void needleNailKeepsTheMeansOfTheTwoApart() {
    Answers lab = Answers.of("needle-nail");
    // "A second k3s cluster is started on this machine to host services which are required":
    // "PowerDNS", "NTP", "Monitoring", "Container Registry"
    lab.says("service/dns", "services/dns/component", "services/powerdns");
    lab.says("service/time", "services/time/component", "services/chrony");
    // "S3 Object storage is considered as provided"
    assertEquals(
        Set.of(
            "component/nail-gardener/velero",
            "component/nail-metal/velero",
            "component/needle/velero",
            "service/object-storage"),
        lab.values("secret/s3", "secrets/s3/consumers"));
    // "these machines are connected to another network dataplane. Also the management
    // infrastructure is separated from the needle management"
    lab.says("partition/needle", "partitions/needle/networks/management", "needle-management");
    lab.says("partition/nail", "partitions/nail/networks/management", "nail-management");
    lab.says("partition/needle", "partitions/needle/networks/fabric", "needle-fabric");
    lab.says("partition/nail", "partitions/nail/networks/fabric", "nail-fabric");
    // "spread to two datacenters"; lab: the third of the BMCs from 10.20.1.101 on
    lab.says("rack/ams2-r1", "racks/ams2-r1/dataCentre", "ams2");
    lab.says("10.20.1.103", "partitions/needle/machines/server-03/bmc/address", "10.20.1.103");
    lab.says("server-14", "partitions/needle/machines/server-14/location/rack", "ams2-r1");
  }

  @Test
  void autonomousMovesFlameAFromSparkToFlameB() {
    Answers lab = Answers.of("autonomous", Phase.BOOTSTRAP);
    // "Start control-planes for flameA-partition on spark"
    lab.says("partition/flame-a", "partitions/flame-a/managedBy/bootstrap", "spark");
    assertTrue(lab.things("cluster").contains("spark"));
    assertTrue(lab.things("component").contains("spark/gardener"));
    assertFalse(lab.things("component").contains("flame-b/gardener"));
    // "Start control-planes for flameB-partition on flameA-partition"
    lab.says("partition/flame-b", "partitions/flame-b/managedBy/bootstrap", "flame-a");
    // "Migrate control-plane for flameA-partition from spark to flameB-partition"
    lab.says("partition/flame-a", "partitions/flame-a/managedBy/steady", "flame-b");
    // "Spin up control-planes for fire on flameA-partition"
    lab.says("partition/fire", "partitions/fire/managedBy/steady", "flame-a");
    // "the other flame partition can be very small"
    lab.says("machine/flame-b/machine-1", "partitions/flame-b/machines/machine-1/size", "small");
    // "configured to be run from a diferent machine than the one where the flame is started"
    lab.says("partition/bonfire", "partitions/bonfire/host", "guest");
    lab.says("partition/flame-a", "partitions/flame-a/host", "forge");
    // "Just the partition that joins an existing fire controlplane?"
    lab.says("partition/bonfire", "partitions/bonfire/managedBy/steady", "flame-a");
  }

  @Test
  void autonomousDismantlesSpark() {
    Answers lab = Answers.of("autonomous", Phase.STEADY);
    // "Dismantle spark"
    assertFalse(lab.things("cluster").contains("spark"));
    assertFalse(lab.things("component").contains("spark/gardener"));
    assertEquals(Set.of(), lab.names("cluster/spark", "clusters/spark"));
    lab.says(
        "component/flame-b/gardener",
        "clusters/flame-b/components/gardener/continues",
        "spark/gardener");
    lab.says("partition/flame-a", "partitions/flame-a/managedBy/steady", "flame-b");
    lab.says("partition/flame-b", "partitions/flame-b/managedBy/steady", "flame-a");
  }

  @Test
  void captPlaygroundProvisionsFourVirtualMachines() {
    Answers lab = Answers.of("capt-playground");
    // "Create KinD cluster. Deploy Tinkerbell stack."
    lab.says("cluster/tinkerbell", "clusters/tinkerbell/provider/kind/host", "desktop");
    assertTrue(
        lab.things("component")
            .containsAll(Set.of("tinkerbell/tinkerbell", "tinkerbell/cluster-api")));
    // "for i in {1..4}; do ... vbmc add ... "node$i""
    assertEquals(
        Set.of("hardware/node-1", "hardware/node-2", "hardware/node-3", "hardware/node-4"),
        lab.things("machine"));
    lab.says("node-1", "partitions/hardware/machines/node-1/bmc/kind", "virtualbmc");
    // "Create VMs. virt-install"
    lab.says("partition/hardware", "partitions/hardware/managedBy/steady", "tinkerbell");
    // "clusterctl generate cluster playground --control-plane-machine-count=1
    // --worker-machine-count=2"
    lab.says("playground", "clusters/playground/provider/tinkerbell/controlPlanes/count", "1");
    lab.says("playground", "clusters/playground/provider/tinkerbell/workers/workers/count", "2");
    // "Install CNI. cilium install"
    lab.says("cilium", "clusters/playground/components/cilium/entry", "cilium");
  }

  @Test
  void edgeLabSwitchesWhatHasNoBmc() {
    Answers lab = Answers.of("edge-lab");
    // "In this case I've deployed a single node k3s cluster on a VM"
    assertEquals(
        Set.of("infra"), lab.values("cluster/infra", "clusters/infra/provider/k3s/servers"));
    // "I'm using 3 Optiplex 3060s and 3 Lenovo M920Qs"; "TPLink Tapo P100 smart plugs - To act as
    // BMC with non AMT compatible machines"
    assertEquals(6, lab.things("machine").size());
    lab.says("optiplex-1", "partitions/shelf/machines/optiplex-1/bmc/kind", "tapo");
    lab.says("10.40.0.51", "partitions/shelf/machines/optiplex-1/bmc/address", "10.40.0.51");
    lab.says("m920q-3", "partitions/shelf/machines/m920q-3/bmc/kind", "amt");
    lab.says("10.40.0.56", "partitions/shelf/machines/m920q-3/bmc/address", "10.40.0.56");
    // "using Cluster API and the Metal3"; "This allows Ironic to control the nodes power state"
    lab.says("partition/shelf", "partitions/shelf/managedBy/steady", "infra");
    assertTrue(lab.things("component").containsAll(Set.of("infra/metal3", "infra/sushy-tools")));
    // "boot using the PXE server provider by the Ironic deployment"; lab: "its one DHCP server"
    lab.says("network/lan", "networks/lan/dhcp", "infra/metal3");
    // lab: "endpoints: 10.40.0.20-10.40.0.24  # API servers"
    lab.says("10.40.0.20", "clusters/prod/endpoint/address", "10.40.0.20");
    lab.says("cluster/staging", "clusters/staging/endpoint/address", "10.40.0.21");
    // "https://book.metal3.io/capm3/node_reuse - Needs to be configured in order for Scale-In to
    // function"
    lab.says("cluster/prod", "clusters/prod/provider/metal3/nodeReuse", "true");
  }

  @Test
  void plexesAreNumbered() {
    Answers lab = Answers.of("plexes");
    // "Primary development plex is called omniplex and the staging one is called verniplex"
    assertEquals(Set.of("omniplex", "verniplex"), lab.things("cluster"));
    // "running on Incus (LXD) servers", "hosted by one or a small number of machines"
    lab.says("cluster/omniplex", "clusters/omniplex/provider/incus/host", "omnius");
    lab.says("cluster/verniplex", "clusters/verniplex/provider/incus/host", "vernius");
    // "Up to 64 worker nodes have been tested", and one control plane before them
    assertEquals(65, lab.names("cluster/omniplex", "clusters/omniplex/nodes").size());
    // "The first node in a plex's node range (e.g. testplex1) ... will be provisioned as the
    // control-plane master"
    lab.says("omniplex1", "clusters/omniplex/nodes/omniplex1/group", "control-planes");
    // "Cluster host data is static and precomputed": a node's address is its number in the pool
    lab.says("omniplex12", "clusters/omniplex/nodes/omniplex12/address", "10.0.41.12");
    lab.says("verniplex31", "clusters/verniplex/nodes/verniplex31/address", "10.0.45.31");
    assertEquals(
        Set.of(
            "verniplex1",
            "verniplex2",
            "verniplex3",
            "verniplex4",
            "verniplex31",
            "verniplex32",
            "verniplex33",
            "verniplex37"),
        lab.names("cluster/verniplex", "clusters/verniplex/nodes"));
    // "read-through cached by a standalone Zot container"
    lab.says("mirror/docker.io", "mirrors/docker.io/kind", "zot");
  }
}
