package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.schema.Specs;
import dev.vlabc.source.Path;
import org.junit.jupiter.api.Test;

final class RangesTest {

  private static final String P = "spec/layers/base/partitions/p/";

  private static String partition(String fields) {
    return "layers:\n  - name: base\n    partitions:\n      p:\n" + fields.indent(8);
  }

  @Test
  void membersAndTheirValues() {
    Labs lab =
        Labs.spec(
                partition(
                    """
                    machines:
                      server-[09-11]:
                        size: small
                        location: r1/[1-3]
                        bmc: {ipmi: {address: "10.0.0.[109-111]", secret: bmc}}
                        rootDisk: {serial: "S[1, 5, 7]"}
                    """))
            .said()
            .has(
                P + "machines/server-11",
                """
                size: small
                location: {rack: r1/3}
                bmc: {ipmi: {address: 10.0.0.111, secret: bmc}}
                rootDisk: {serial: S7}
                """);
    assertEquals("lab.yaml:10:13", lab.keyAt(P + "machines/server-10"));
  }

  @Test
  void aMemberOverItsRange() {
    Labs lab =
        Labs.spec(
                partition(
                    """
                    machines:
                      m-2: {size: big}
                      m-[1-3]: {size: small, location: "r[1-3]"}
                      x: {}
                    """))
            .said()
            .has(
                P + "machines",
                """
                m-1: {size: small, location: {rack: r1}}
                m-2: {size: big, location: {rack: r2}}
                m-3: {size: small, location: {rack: r3}}
                x: {}
                """);
    assertEquals("lab.yaml:10:13", lab.keyAt(P + "machines/m-2"));
    assertEquals("lab.yaml:11:13", lab.keyAt(P + "machines/m-3"));
  }

  @Test
  void aMemberThatIsTakenOut() {
    Labs.spec(partition("machines: {\"m-[1-3]\": {}, m-2: null}"))
        .said()
        .has(P + "machines", "{m-1: {}, m-3: {}}");
  }

  @Test
  void numbersAreDealtAsNumbers() {
    Labs lab =
        Labs.spec(
                "hosts: {\"h-[1-2]\": {ssh: {port: \"[2201-2202]\"}, location: {rack: r, unit:"
                    + " \"[1-2]\"}}}")
            .said();
    assertEquals(
        Specs.read("{ssh: {port: 2202}, location: {rack: r, unit: 2}}"), lab.at("spec/hosts/h-2"));
  }

  @Test
  void dealsBothRangesOfAValue() {
    Labs.spec(partition("machines: {\"m-[1-2]\": {location: \"r[1-2]/[38-39]\"}}"))
        .said()
        .has(P + "machines/m-2", "{location: {rack: r2/39}}");
  }

  @Test
  void rangesOfThingsWithoutOneAreLeftAlone() {
    Labs.spec(
            """
            layers:
              - name: base
                clusters:
                  c: {kubernetes: v1.35.5, provider: {k3s: {servers: "h-[1-3]"}}}
            """)
        .said()
        .has("spec/layers/base/clusters/c/provider", "{k3s: {servers: [\"h-[1-3]\"]}}");
  }

  @Test
  void differentNumbersOfMembers() {
    Labs lab =
        Labs.spec(partition("machines: {\"m-[1-3]\": {size: s, location: \"r[1-2]/5\"}, n: {}}"))
            .said("VL0203 9:53 `r[1-2]/5` has 2 members, but `m-[1-3]` has 3")
            .poisoned(
                P + "machines/m-1", P + "machines/m-2", P + "machines/m-3", P + "machines/m-[1-3]")
            .has(P + "machines", "{n: {}}");
    Diagnostic diagnostic = lab.diagnostics().sorted().getFirst();
    assertEquals("2 here", diagnostic.primary().text());
    assertEquals("3 members", diagnostic.others().getFirst().text());
  }

  @Test
  void malformedRangeInAValue() {
    Labs.spec(partition("machines: {\"m-[1-3]\": {location: \"r[3-1]/5\"}}"))
        .said(
            "VL0202 9:44 malformed range in `r[3-1]/5`: `[3-1]` runs backwards: the smaller number"
                + " comes first");
  }

  @Test
  void twoRangesWithAMemberInCommon() {
    Labs lab =
        Labs.spec(partition("machines: {\"m-[1-3]\": {}, \"m-[3-4]\": {}}"))
            .said("VL0204 9:37 `m-[1-3]` and `m-[3-4]` both stand for `m-3`")
            .poisoned(P + "machines/m-3")
            .has(P + "machines", "{m-1: {}, m-2: {}, m-4: {}}");
    assertEquals(
        "lab.yaml:9:22",
        lab.diagnostics().sorted().getFirst().others().getFirst().range().toString());
  }

  @Test
  void links() {
    Labs.spec(
            partition(
                """
                fabric:
                  links:
                    - leaf-[1-2]:Ethernet120 -- exit-1:eth[1-2]
                    - leaf-1:Ethernet[0-2] -- machine-[1-3]:lan0
                    - a:b -- c:d
                """))
        .said()
        .has(
            P + "fabric/links",
            """
            "leaf-1:Ethernet120 -- exit-1:eth1": {}
            "leaf-2:Ethernet120 -- exit-1:eth2": {}
            "leaf-1:Ethernet0 -- machine-1:lan0": {}
            "leaf-1:Ethernet1 -- machine-2:lan0": {}
            "leaf-1:Ethernet2 -- machine-3:lan0": {}
            "a:b -- c:d": {}
            """);
  }

  @Test
  void linkWhoseEndsDiffer() {
    Labs.spec(partition("fabric: {links: [\"l-[1-2]:e1 -- x-1:e[1-3]\"]}"))
        .said(
            "VL0203 9:28 the ranges in `l-[1-2]:e1 -- x-1:e[1-3]` have different numbers of"
                + " members: 2 and 3");
  }

  @Test
  void allRangesOfALabTogetherAreLimited() {
    StringBuilder machines = new StringBuilder("machines:\n");
    for (int i = 0; i < 4; i++) {
      machines.append("  m").append(i).append("-[1-30000]: {}\n");
    }
    Labs lab = Labs.spec(partition(machines.toString()));
    lab.said("VL0202 13:13 the ranges of this lab stand for more than 100,000 things");
  }

  @Test
  void aMemberOverAPoisonedRangeIsPoisonedSilently() {
    Labs.spec(partition("machines: {\"m-[1-2]\": {sise: s}, m-2: {size: t}, m-3: {}}"))
        .said("VL0105 9:34 `partitions/p/machines/m-[1-2]` has no field `sise`")
        .poisoned(P + "machines/m-1", P + "machines/m-2")
        .has(P + "machines", "{m-3: {}}");
  }

  @Test
  void whatIsPoisonedInARangeIsPoisonedInItsMembers() {
    Labs lab =
        Labs.spec(
            "hosts: {\"h-[1-2]\": {disks: {d: {sise: 1}, e: {}}}, h-2: {disks: {d: {model:"
                + " m}}}}");
    lab.poisoned("spec/hosts/h-1/disks/d", "spec/hosts/h-2/disks/d")
        .has("spec/hosts", "{h-1: {disks: {e: {}}}, h-2: {disks: {e: {}}}}");
    assertTrue(lab.expanded().isPoisoned(Path.of("spec", "hosts", "h-1", "disks", "d", "size")));
  }
}
