package dev.vlabc.tests.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.JsonReader;
import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.Sequence;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The registries that a lab runs on its hosts. */
final class RegistriesTest {

  private static final String HOST = "hosts: {laptop: {cpu: 8, memory: 16Gi, disk: 80Gi}}\n";
  private static final String CLUSTER =
      "layers: [{name: base, clusters: {dev: {kubernetes: v1.35.5, provider: k3d}}}]\n";
  private static final String COMPOSE = "hosts/laptop/registries/compose.yaml";
  private static final String ZOT = "hosts/laptop/registries/zot.json";
  private static final String K3D = "hosts/laptop/clusters/dev/k3d.yaml";

  private static final String SECRET =
      "secrets: {hub: {from: {env: {username: HUB_USER, password: HUB_TOKEN}}}, quay-io: {}}\n";

  private static Node at(Node node, String... path) {
    Node here = node;
    for (String step : path) {
      here = ((Mapping) here).get(step).orElseThrow(() -> new AssertionError("no " + step));
    }
    return here;
  }

  private static List<String> texts(Node list) {
    return ((Sequence) list).items().stream().map(Node::toString).toList();
  }

  @Test
  void eachUpstreamHasACacheAndTheTreeHasARegistry() {
    Written lab = Written.spec(HOST + "registries: {mirrors: [docker.io, ghcr.io]}\n" + CLUSTER);
    Mapping file = lab.yaml(COMPOSE);
    assertEquals(
        List.of("artifacts", "cache-docker.io", "cache-ghcr.io"),
        List.copyOf(((Mapping) at(file, "services")).names()));
    assertEquals("small-registries", at(file, "name").toString());
    assertEquals("small-registries", at(file, "networks", "default", "name").toString());
    assertEquals(
        "https://registry-1.docker.io",
        at(file, "services", "cache-docker.io", "environment", "REGISTRY_PROXY_REMOTEURL")
            .toString());
    assertEquals(
        "https://ghcr.io",
        at(file, "services", "cache-ghcr.io", "environment", "REGISTRY_PROXY_REMOTEURL")
            .toString());
    assertFalse(
        at(file, "services", "artifacts").toString().contains("REMOTEURL"),
        "what is pushed to is no cache");
  }

  @Test
  void theyAnswerAtTheGatewayOfTheirNetworkAndToTheHostItself() {
    Written lab = Written.spec(HOST + "registries: {mirrors: [docker.io]}\n" + CLUSTER);
    Mapping file = lab.yaml(COMPOSE);
    Mapping network =
        (Mapping) ((Sequence) at(file, "networks", "default", "ipam", "config")).items().getFirst();
    String gateway = at(network, "gateway").toString();
    assertTrue(at(network, "subnet").toString().endsWith(".0/22"), network.toString());
    assertEquals(
        List.of(gateway + ":5001:5000", "127.0.0.1:5001:5000"),
        texts(at(file, "services", "cache-docker.io", "ports")));
    assertTrue(
        lab.files().get(K3D).contains("- http://" + gateway + ":5001\n"), lab.files().get(K3D));
  }

  @Test
  void aHostWithAnAddressAnswersThere() {
    Written lab =
        Written.spec(
            "hosts: {laptop: {address: 192.168.7.5, cpu: 8, memory: 16Gi, disk: 80Gi}}\n"
                + "registries: {mirrors: [docker.io]}\n"
                + CLUSTER);
    Mapping file = lab.yaml(COMPOSE);
    assertEquals(
        List.of("192.168.7.5:5001:5000", "127.0.0.1:5001:5000"),
        texts(at(file, "services", "cache-docker.io", "ports")));
    assertFalse(at(file, "networks").toString().contains("ipam"), "Docker chooses the subnet");
  }

  @Test
  void anInstanceHasNamesAndPortsOfItsOwn() {
    Written lab = Written.spec(HOST + "registries: {mirrors: [docker.io]}\n" + CLUSTER, 2);
    Mapping file = lab.yaml(COMPOSE);
    assertEquals("small-2-registries", at(file, "name").toString());
    assertTrue(
        texts(at(file, "services", "artifacts", "ports")).contains("127.0.0.1:7000:5000"),
        file.toString());
    assertTrue(
        texts(at(file, "services", "cache-docker.io", "ports")).contains("127.0.0.1:7001:5000"),
        file.toString());
  }

  @Test
  void aSecretIsVariablesThatTheHeaderNames() {
    Written lab =
        Written.spec(
            HOST
                + SECRET
                + "registries: {mirrors: {docker.io: {secret: hub}, quay.io: {secret: quay-io,"
                + " endpoint: \"https://mirror.example.org/$x\"}}}\n"
                + CLUSTER);
    String text = lab.files().get(COMPOSE);
    assertTrue(text.contains("${HUB_USER:?"), text);
    assertTrue(text.contains("${HUB_TOKEN:?"), text);
    assertTrue(text.contains("${VLABC_QUAY_IO_PASSWORD:?"), text);
    assertTrue(text.contains("https://mirror.example.org/$$x"), text);
    assertTrue(text.contains("--env-file .run/registries.env -f"), text);
    for (String name :
        List.of("HUB_USER", "HUB_TOKEN", "VLABC_QUAY_IO_USERNAME", "VLABC_QUAY_IO_PASSWORD")) {
      assertTrue(text.lines().anyMatch(line -> line.startsWith("#   " + name + "  ")), name);
    }
  }

  @Test
  void oneZotIsAllOfThem() {
    Written lab =
        Written.spec(
            HOST
                + SECRET
                + "registries: {via: zot, mirrors: {docker.io: {secret: hub}, ghcr.io: {}}}\n"
                + CLUSTER);
    Mapping file = lab.yaml(COMPOSE);
    assertEquals(List.of("zot"), List.copyOf(((Mapping) at(file, "services")).names()));
    assertTrue(
        texts(at(file, "services", "zot", "ports")).contains("127.0.0.1:5000:5000"),
        file.toString());
    Node config = JsonReader.read(lab.files().get(ZOT));
    List<Node> registries = ((Sequence) at(config, "extensions", "sync", "registries")).items();
    TreeSet<String> folders = new TreeSet<>();
    for (Node registry : registries) {
      Node content = ((Sequence) at(registry, "content")).items().getFirst();
      folders.add(at(content, "destination") + " " + at(registry, "urls"));
    }
    assertEquals(2, folders.size(), folders.toString());
    assertTrue(folders.first().startsWith("/docker.io "), folders.toString());
    assertTrue(folders.first().contains("https://registry-1.docker.io"), folders.toString());
    String k3d = lab.files().get(K3D);
    assertTrue(k3d.contains(":5000/v2/docker.io\n"), k3d);
    assertTrue(k3d.contains("image: 127.0.0.1:5000/docker.io/rancher/k3s:"), k3d);
    assertFalse(lab.files().get(COMPOSE).contains("HUB_"), "Zot reads a file of its own");
    assertTrue(lab.files().get(COMPOSE).contains("#   registry-1.docker.io\n"));
  }

  @Test
  void zotHasThePortThatIsWritten() {
    Written lab =
        Written.spec(
            HOST + "registries: {via: {zot: {port: 5005}}, mirrors: [docker.io]}\n" + CLUSTER);
    assertEquals(List.of(), lab.faults());
    assertTrue(lab.files().get(COMPOSE).contains("- 127.0.0.1:5005:5000\n"));
    assertTrue(lab.files().get(K3D).contains(":5005/v2/docker.io\n"));
  }

  @Test
  void aCacheElsewhereIsNotRun() {
    Written lab =
        Written.spec(
            HOST
                + "registries: {via: {external: {endpoint: \"https://cache.example.org\"}},"
                + " mirrors: [docker.io]}\n"
                + CLUSTER);
    assertFalse(lab.files().get(COMPOSE).contains("cache-"), lab.files().get(COMPOSE));
    assertTrue(lab.files().get(K3D).contains("- https://cache.example.org\n"));
    assertTrue(lab.files().get(K3D).contains("image: docker.io/rancher/k3s:"));
  }

  @Test
  void whatIsPublishedOnAPortOfARegistryIsRefused() {
    Written lab =
        Written.spec(
            HOST
                + "registries: {via: zot, mirrors: [docker.io, ghcr.io]}\n"
                + "layers: [{name: base, clusters: {dev: {kubernetes: v1.35.5,"
                + " endpoint: {port: 5000}, provider: k3d}}}]\n");
    assertEquals(1, lab.faults().stream().filter(fault -> fault.startsWith("VL0409")).count());
  }
}
