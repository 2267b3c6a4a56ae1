package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.data.Node;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CompletionTest {

  @Test
  void constantDefaultsWithoutAPlace() {
    Labs lab = Labs.spec("hosts: {a: {ssh: {}}}\nracks: {r: {units: 10}}").said();
    assertEquals("root", lab.all("spec/hosts/a/ssh/user").toString());
    assertEquals(Optional.empty(), lab.all("spec/hosts/a/ssh/user").range());
    assertEquals("nowhere", lab.keyAt("spec/hosts/a/ssh/port"));
    assertEquals("10", lab.all("spec/racks/r/units").toString());
    assertEquals("steady", lab.all("spec/phase").toString());
  }

  @Test
  void defaultsAreInCanonicalFormAndHaveTheirOwnDefaults() {
    Labs lab =
        Labs.spec(
            """
            registries: {}
            gitops: {}
            layers: [{name: b, clusters: {c: {kubernetes: v1.35.5, provider: incus}}}]
            """);
    lab.said();
    assertEquals("{registry={}}", lab.all("spec/registries/via").toString());
    assertEquals("{oci={}}", lab.all("spec/gitops/source").toString());
    String incus = "spec/layers/b/clusters/c/provider/incus/";
    assertEquals("{count=1, kind=container}", lab.all(incus + "controlPlanes").toString());
    assertEquals("0", lab.all(incus + "workers").toString());
    assertEquals("[default]", lab.all(incus + "profiles").toString());
  }

  @Test
  void recordsThatAreNotThereAreNotMade() {
    Node host = Labs.spec("hosts: {a: {}}").all("spec/hosts/a");
    assertEquals(false, host.toString().contains("ssh"));
  }

  @Test
  void missingAfterMerging() {
    Labs.spec(
            """
            layers:
              - name: b
                clusters:
                  a: {kubernetes: v1.35.5}
                  c: {like: a}
                  d: {like: a, provider: k3d}
            """)
        .said(
            "VL0107 8:9 `clusters/a` needs `provider`", "VL0107 9:9 `clusters/c` needs `provider`")
        .poisoned("spec/layers/b/clusters/a", "spec/layers/b/clusters/c");
  }

  @Test
  void missingInARecordOfAThing() {
    Labs.spec("layers: [{name: b, partitions: {p: {fabric: {generate: {leaves: 2}}}}}]")
        .said("VL0107 5:48 `partitions/p/fabric/generate` needs `switch`")
        .poisoned("spec/layers/b/partitions/p");
  }

  @Test
  void membersOfARangeLackItOnce() {
    Labs.spec("hosts: {\"h-[1-3]\": {location: {unit: 5}}}")
        .said("VL0107 5:23 `hosts/h-1/location` needs `rack`")
        .poisoned("spec/hosts/h-1", "spec/hosts/h-2", "spec/hosts/h-3");
  }

  @Test
  void missingOutsideOfThings() {
    Labs.spec("gitops: {source: {git: {branch: x}}}")
        .said("VL0107 5:21 `gitops/source/git` needs `url`")
        .poisoned("");
  }

  @Test
  void whatWasLeftOutIsNotMissing() {
    Labs.spec("gitops: {source: {git: {url: 5}}}")
        .said("VL0106 5:32 `gitops/source/git/url` must be a string")
        .poisoned("");
  }
}
