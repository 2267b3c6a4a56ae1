package dev.vlabc.catalog;

import static dev.vlabc.catalog.CatalogTest.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults of charts that a lab must not get. */
class ChartTrapsTest {

  private static Stream<Rendered> rendered(String component) {
    return ComponentLab.all(component).stream().map(lab -> Rendered.of(lab.rendered(CATALOG)));
  }

  private static Rendered rendered(String component, String provider, String settings) {
    return Rendered.of(new ComponentLab(component, provider, settings, true).rendered(CATALOG));
  }

  @ParameterizedTest
  @CsvSource({
    "cert-manager, crds/enabled, true", // else none
    "cert-manager, global/leaderElection/namespace, cert-manager", // else kube-system
    "cilium, envoy/enabled, false", // else a DaemonSet more
    "envoy-gateway, crds/enabled, true",
    "external-dns, policy, sync", // the next chart demands it
    "metallb, crds/enabled, true",
    "metallb, frrk8s/enabled, false", // else BGP's own DaemonSet and webhooks
    "metallb, speaker/frr/enabled, false",
    "seaweedfs, filer/data/type, persistentVolumeClaim", // else hostPath
    "seaweedfs, filer/logs/type, emptyDir",
    "seaweedfs, global/seaweedfs/createClusterRole, false", // it may delete any pod
    "seaweedfs, master/data/type, persistentVolumeClaim",
    "seaweedfs, master/logs/type, emptyDir",
    "seaweedfs, s3/enableAuth, true",
    "seaweedfs, s3/enabled, true",
    "seaweedfs, s3/existingConfigSecret, seaweedfs-s3", // else random keys at every rendering
    "seaweedfs, s3/logs/type, emptyDir",
    "csi-driver-lvm, rbac/pspEnabled, false", // a kind that Kubernetes has no more
    "csi-driver-lvm, sidecarImages/resizer, registry.k8s.io/sig-storage/csi-resizer:v1.13.2",
    "step-ca, bootstrap/enabled, false", // else a Job that upgrades undo
    "step-ca, existingSecrets/enabled, true",
    "traefik, gateway/enabled, false", // ours waits for the CRDs
    "traefik, providers/kubernetesGateway/enabled, true",
    "victoria-metrics, server/persistentVolume/enabled, true",
    "zot, persistence, true", // else it forgets
    "zot, service/type, ClusterIP", // else a NodePort
    "velero, configuration/backupStorageLocation, []", // else one without a provider
    "velero, credentials/existingSecret, velero-s3",
    "velero, snapshotsEnabled, false", // else one without a provider
    "velero, upgradeCRDs, false", // else a hook with an image of its own
  })
  void isAvoided(String component, String path, String value) {
    rendered(component).forEach(made -> assertEquals(List.of(value), made.at(path)));
  }

  /** It has two charts; both see to it that only one node speaks for an address. */
  @Test
  void kubeVipIsOfToday() {
    rendered("kube-vip")
        .forEach(
            made -> {
              assertTrue(made.at("image/tag").contains("v1.2.3"), made::toString);
              assertTrue(made.at("env/vip_leaderelection").contains("true"), made::toString);
            });
  }

  @Test
  void seaweedfsKeepsNothingInFoldersOfTheNode() {
    rendered("seaweedfs")
        .forEach(made -> assertFalse(made.texts("type").contains("hostPath"), made::toString));
  }

  @Test
  void ciliumMakesNoCertificatesWhenItIsRendered() {
    rendered("cilium")
        .forEach(
            made -> {
              for (String part : List.of("hubble/tls", "clustermesh/apiserver/tls")) {
                String on =
                    part.startsWith("hubble") ? "hubble/enabled" : "clustermesh/useAPIServer";
                if (made.at(on).equals(List.of("true"))) {
                  assertEquals(List.of("cronJob"), made.at(part + "/auto/method"));
                }
              }
            });
    assertEquals(
        List.of("false"), rendered("cilium", ComponentLab.KIND, "{}").at("hubble/enabled"));
  }

  @Test
  void ciliumFindsTheApiAndTheNumberOfItsNodes() {
    Rendered one = rendered("cilium", ComponentLab.K3S, "{}");
    assertEquals(List.of("127.0.0.1"), one.at("k8sServiceHost"));
    assertEquals(List.of("6444"), one.at("k8sServicePort"));
    assertEquals(List.of("1"), one.at("operator/replicas"));
    Rendered three = rendered("cilium", ComponentLab.K3D, "{clusterMesh: plexes}");
    assertEquals(List.of("2"), three.at("operator/replicas"));
    assertEquals(List.of("demo"), three.at("cluster/name"));
    String pods = three.at("ipam/operator/clusterPoolIPv4PodCIDRList").getFirst();
    assertEquals(List.of(pods.split("\\.", -1)[1]), three.at("cluster/id"));
    assertEquals(
        List.of("test-demo-control-plane"),
        rendered("cilium", ComponentLab.KIND, "{replacesKubeProxy: true}").at("k8sServiceHost"));
  }

  @Test
  void externalDnsWatchesRoutesOnlyWhereTheirApiIs() {
    ComponentLab without = new ComponentLab("external-dns", ComponentLab.KIND, "{}", false);
    assertEquals(List.of("[service]"), Rendered.of(without.rendered(CATALOG)).at("sources"));
    assertEquals(
        List.of("[service, gateway-httproute]"),
        rendered("external-dns", ComponentLab.KIND, "{}").at("sources"));
    assertEquals(
        List.of("test-demo"), rendered("external-dns", ComponentLab.KIND, "{}").at("txtOwnerId"));
  }

  /** A Job cannot be changed: another content is another Job. */
  @Test
  void powerdnsMakesAnotherJobForOtherZones() {
    assertNotEquals(job("{}"), job("{zones: [b.example]}"));
    assertEquals(job("{}"), job("{volume: 2Gi}"));
  }

  private static Object job(String settings) {
    return rendered("powerdns", ComponentLab.K3D, settings).objects().stream()
        .filter(object -> "Job".equals(object.get("kind")))
        .map(object -> object.get("metadata"))
        .findFirst()
        .orElseThrow();
  }
}
