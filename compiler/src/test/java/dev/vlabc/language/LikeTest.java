package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.schema.Specs;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LikeTest {

  private static String partitions(String partitions) {
    return "layers:\n  - name: base\n    partitions:\n" + partitions.indent(6);
  }

  @Test
  void saysOnlyWhatDiffers() {
    Labs lab =
        Labs.spec(
                """
                hosts:
                  a: {cpu: 8, memory: 16Gi, ssh: {user: core, port: 2222}}
                  b: {like: a, memory: 32Gi, ssh: {port: 22}}
                """)
            .said()
            .has("spec/hosts/b", "{cpu: 8, memory: 32Gi, ssh: {user: core, port: 22}, like: a}");
    assertEquals("lab.yaml:6:9", lab.keyAt("spec/hosts/b/cpu"));
    assertEquals("lab.yaml:7:18", lab.keyAt("spec/hosts/b/memory"));
    assertEquals("lab.yaml:7:5", lab.keyAt("spec/hosts/b"));
  }

  @Test
  void uniqueFieldsStateAndDescriptionStayWhereTheyAre() {
    Labs.spec(
            """
            hosts:
              a: {cpu: 8, address: 10.0.0.1, state: retiring, description: old}
              b: {like: a}
            """)
        .has("spec/hosts/b", "{cpu: 8, like: a}");
    Labs.spec(
            partitions(
                """
                p:
                  host: h
                  description: first
                  machines: {m: {size: s, mac: "52:54:00:00:00:01", state: retiring}}
                q: {like: p}
                """))
        .said()
        .has("spec/layers/base/partitions/q", "{host: h, machines: {m: {size: s}}, like: p}");
  }

  @Test
  void chains() {
    Labs.spec(
            """
            hosts:
              c: {like: b, disk: 3Gi}
              b: {like: a, memory: 2Gi}
              a: {cpu: 1, memory: 1Gi, disk: 1Gi}
            """)
        .said()
        .has("spec/hosts/c", "{cpu: 1, memory: 2Gi, disk: 3Gi, like: b}");
  }

  @Test
  void ofAnyLayer() {
    Labs.spec(
            """
            layers:
              - name: one
                partitions: {p: {like: q}}
              - name: two
                partitions: {q: {host: h}}
            """)
        .said()
        .has("spec/layers/one/partitions/p", "{host: h, like: q}");
  }

  @Test
  void machinesByTheirOwner() {
    Labs.spec(
            partitions(
                """
                p: {machines: {m: {size: s}, n: {like: m}}}
                q: {machines: {m: {size: t}, n: {like: m}, o: {like: p/m}}}
                """))
        .said()
        .has(
            "spec/layers/base/partitions/q/machines",
            "{m: {size: t}, n: {size: t, like: m}, o: {size: s, like: p/m}}");
  }

  @Test
  void aMachineOfACopyIsLikeTheOneInTheCopy() {
    Labs.spec(
            partitions(
                """
                p: {machines: {m: {size: s}, n: {like: m}}}
                q: {like: p, machines: {m: {size: t}}}
                """))
        .said()
        .has("spec/layers/base/partitions/q/machines", "{m: {size: t}, n: {size: t, like: m}}");
  }

  @Test
  void likeAMemberOfARange() {
    Labs.spec(
            """
            hosts:
              "a-[1-2]": {cpu: 8, runsOn: "b-[1-2]"}
              a-2: {memory: 1Gi}
              c: {like: a-2}
            """)
        .said()
        .has("spec/hosts/c", "{cpu: 8, runsOn: b-2, memory: 1Gi, like: a-2}");
  }

  @Test
  void takesOut() {
    Labs.spec(
            partitions(
                """
                p: {machines: {m: {}, "n-[1-3]": {}}}
                q: {like: p, machines: {m: ~}}
                r: {like: p, machines: {n-2: ~}}
                s: {like: p, machines: {"n-[1-3]": ~, "n-[1-2]": {size: t}}}
                t: {like: q, machines: {m: {size: u}}}
                """))
        .said()
        .has("spec/layers/base/partitions/q/machines", "{n-1: {}, n-2: {}, n-3: {}}")
        .has("spec/layers/base/partitions/r/machines", "{m: {}, n-1: {}, n-3: {}}")
        .has("spec/layers/base/partitions/s/machines", "{m: {}, n-1: {size: t}, n-2: {size: t}}")
        .has("spec/layers/base/partitions/t/machines", "{n-1: {}, n-2: {}, n-3: {}, m: {size: u}}");
  }

  @Test
  void takesOutAMemberThatIsNamedToo() {
    Labs.spec(
            partitions(
                """
                p: {machines: {"n-[1-2]": {}, n-1: {size: s}}}
                q: {like: p, machines: {n-1: ~}}
                """))
        .said()
        .has("spec/layers/base/partitions/q/machines", "{n-2: {}}");
  }

  @Test
  void nothingToTakeOut() {
    Labs.spec(
            partitions(
                """
                p: {machines: {m: {}}}
                q: {like: p, machines: {n: null, k: }}
                """))
        .said(
            "VL0206 9:33 there is no inherited `n` to take out",
            "VL0112 9:42 `partitions/q/machines/k` has no value")
        .poisoned(
            "spec/layers/base/partitions/q/machines/k", "spec/layers/base/partitions/q/machines/n");
  }

  @Test
  void unknown() {
    Labs lab =
        Labs.spec("hosts: {desktop: {}, b: {like: destkop}, c: {like: b}}")
            .said("VL0206 5:34 there is no host `destkop` to be like")
            .poisoned("spec/hosts/b", "spec/hosts/c");
    Diagnostic diagnostic = lab.diagnostics().sorted().getFirst();
    assertEquals(Optional.of("did you mean `desktop`?"), diagnostic.help());
  }

  @Test
  void unknownInACopyIsSaidOnce() {
    Labs.spec(
            partitions(
                """
                p: {machines: {m: {like: x}}}
                q: {like: p}
                r: {machines: {m: {like: q/y, size: s}}}
                """))
        .said(
            "VL0206 8:34 there is no machine `x` in `p` to be like",
            "VL0206 10:34 there is no machine `y` in `q` to be like");
  }

  @Test
  void circle() {
    Labs lab =
        Labs.spec("hosts: {a: {like: b}, b: {like: a}, c: {like: a}, d: {}}")
            .said("VL0208 5:21 `like` goes in a circle: `a → b → a`")
            .poisoned("spec/hosts/a", "spec/hosts/b", "spec/hosts/c");
    Diagnostic diagnostic = lab.diagnostics().sorted().getFirst();
    assertEquals("`a` is like `b`", diagnostic.primary().text());
    assertEquals("`b` is like `a`", diagnostic.others().getFirst().text());
    assertEquals("lab.yaml:5:35", diagnostic.others().getFirst().range().toString());
  }

  @Test
  void circleOfOne() {
    Labs.spec("hosts: {a: {like: a}}").said("VL0208 5:21 `like` goes in a circle: `a → a`");
  }

  @Test
  void rowsThatAreTooLongDoNotExhaustTheStack() {
    StringBuilder hosts = new StringBuilder("hosts:\n");
    for (int i = 0; i < 20_000; i++) {
      hosts.append("  h").append(i).append(": {like: h").append(i + 1).append("}\n");
    }
    Labs lab = Labs.spec(hosts + "  h20000: {}\n");
    assertEquals("VL0104", Specs.lines(lab.diagnostics()).getFirst().substring(0, 6));
  }

  @Test
  void likeAPoisonedOneIsPoisonedSilently() {
    Labs.spec("hosts: {a: {cpu: x}, b: {like: a}}")
        .said("VL0106 5:20 `hosts/a/cpu` must be a whole number")
        .poisoned("spec/hosts/a", "spec/hosts/b");
  }

  @Test
  void whatIsPoisonedInTheOriginalIsPoisonedInTheCopy() {
    Labs.spec(
            partitions(
                """
                p: {machines: {"m-[1-2]": {sise: s}, n: {}}}
                q: {like: p, machines: {"m-[1-2]": {role: firewall}}}
                r: {like: p, machines: {"m-[1-2]": ~}}
                """))
        .said("VL0105 8:36 `partitions/p/machines/m-[1-2]` has no field `sise`")
        .poisoned(
            "spec/layers/base/partitions/p/machines/m-1",
            "spec/layers/base/partitions/p/machines/m-2",
            "spec/layers/base/partitions/q/machines/m-1",
            "spec/layers/base/partitions/q/machines/m-2")
        .has("spec/layers/base/partitions/q/machines", "{n: {}}")
        .has("spec/layers/base/partitions/r/machines", "{n: {}}");
  }
}
