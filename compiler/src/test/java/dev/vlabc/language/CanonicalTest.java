package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CanonicalTest {

  @Test
  void listOfNames() {
    Labs lab = Labs.spec("racks: [r1, r2]").said().has("spec/racks", "{r1: {}, r2: {}}");
    assertEquals("lab.yaml:5:15", lab.keyAt("spec/racks/r2"));
  }

  @Test
  void shortForms() {
    Labs.spec(
            """
            networks: {lab: 10.80.0.0/16}
            hosts: {a: {ssh: core, location: r1/40}}
            layers:
              - name: base
                clusters:
                  c:
                    kubernetes: v1.35.5
                    provider: {incus: {controlPlanes: 3, workers: {big: 2}}}
                    components: {zot: v2.1.0}
            """)
        .said()
        .has("spec/networks/lab", "{prefix: [10.80.0.0/16]}")
        .has("spec/hosts/a", "{ssh: {user: core}, location: {rack: r1/40}}")
        .has(
            "spec/layers/base/clusters/c/provider/incus",
            "{controlPlanes: {count: 3}, workers: {big: {count: 2}}}")
        .has("spec/layers/base/clusters/c/components", "{zot: {version: v2.1.0}}");
  }

  @Test
  void bareWordsAndChoices() {
    Labs.spec(
            """
            gitops: {source: oci}
            secrets: {a: {from: sops}, b: {from: {generate: hex}}}
            """)
        .said()
        .has("spec/gitops", "{source: {oci: {}}}")
        .has("spec/secrets", "{a: {from: {sops: {}}}, b: {from: {generate: {format: hex}}}}");
  }

  @Test
  void layersAreAMappingThatKeepsItsOrder() {
    Labs lab =
        Labs.spec("layers: [{name: b}, {name: a}]")
            .said()
            .has("spec/layers", "{b: {name: b}, a: {name: a}}");
    assertEquals("lab.yaml:5:30", lab.keyAt("spec/layers/a"));
  }

  @Test
  void twoLayersOfOneName() {
    Labs.spec("layers: [{name: a}, {name: b}, {name: a}]")
        .said("VL0205 5:41 there are two layers named `a`")
        .poisoned("");
  }

  @Test
  void oneValueForAllPhases() {
    String partition = "layers: [{name: b, partitions: {p: {managedBy: ";
    Labs.spec(partition + "c}}}]")
        .has("spec/layers/b/partitions/p/managedBy", "{bootstrap: c, handover: c, steady: c}");
    Labs.spec(partition + "{bootstrap: a, steady: c}}}}]")
        .has("spec/layers/b/partitions/p/managedBy", "{bootstrap: a, steady: c, handover: c}");
  }

  @Test
  void listsOfOne() {
    Labs.spec(
            """
            networks: {a: {prefix: 10.0.0.0/8, dns: 9.9.9.9, pools: {nodes: 10.0.0.1-10.0.0.9}}}
            """)
        .said()
        .has(
            "spec/networks/a",
            "{prefix: [10.0.0.0/8], dns: [9.9.9.9], pools: {nodes: [10.0.0.1-10.0.0.9]}}");
  }

  @Test
  void aBareCountOfGroupsStays() {
    Labs.spec(
            "layers: [{name: b, clusters: {c: {kubernetes: v1.35.5, provider: {incus: {workers:"
                + " 3}}}}}]")
        .said()
        .has("spec/layers/b/clusters/c/provider", "{incus: {workers: 3}}");
  }

  @Test
  void valuesForOthersAreNotTouched() {
    Labs.spec(
            """
            layers:
              - name: b
                clusters:
                  c:
                    kubernetes: v1.35.5
                    provider: k3d
                    components: {x: {values: {a: [1, null], b: {like: y, "c-[1-2]": ~}}}}
            """)
        .said()
        .has(
            "spec/layers/b/clusters/c/components/x/values",
            "{a: [1, null], b: {like: y, \"c-[1-2]\": ~}}");
  }
}
