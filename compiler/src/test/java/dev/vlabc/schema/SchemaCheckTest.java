package dev.vlabc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.Mapping;
import dev.vlabc.diagnostic.Diagnostic;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.diagnostic.Label;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaCheckTest {

  private static final DocumentSchema SCHEMA = DocumentSchema.lab();

  private final Diagnostics diagnostics = new Diagnostics();

  private Checked check(String spec) {
    return SchemaCheck.check(SCHEMA, Specs.read(Specs.lab(spec)), diagnostics);
  }

  private void said(String... lines) {
    assertEquals(List.of(lines), Specs.lines(diagnostics));
  }

  /** All about the only fault, without its place. */
  private List<String> details() {
    List<String> details = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      details.add(diagnostic.code() + " " + diagnostic.message());
      details.addAll(diagnostic.notes());
      diagnostic.help().ifPresent(help -> details.add("help: " + help));
    }
    return details;
  }

  @Test
  void aSoundLabPasses() {
    Checked checked = check("hosts: {a: {cpu: 8, memory: 16Gi, disk: 100Gi}}");
    said();
    assertTrue(checked.poisoned().isEmpty());
    assertEquals(
        List.of("apiVersion", "kind", "metadata", "spec"), List.copyOf(checked.document().names()));
  }

  @Test
  void unknownField() {
    check("hosts: {a: {memroy: 16Gi}}");
    said("VL0105 5:15 `hosts/a` has no field `memroy`");
    assertEquals("help: did you mean `memory`?", details().getLast());
  }

  @Test
  void unknownFieldThatBelongsElsewhere() {
    check(
        """
        layers:
          - name: base
            partitions:
              p: {leaves: 2, fabric: {leaves: 3}, machines: {m: {ssh: {host: x}}}}
            clusters:
              c: {provider: {k3d: {kubernetes: v1.35.5}}}
        """);
    said(
        "VL0105 8:13 `partitions/p` has no field `leaves`",
        "VL0105 8:33 `partitions/p/fabric` has no field `leaves`",
        "VL0105 8:60 `partitions/p/machines/m` has no field `ssh`",
        "VL0105 10:30 `clusters/c/provider/k3d` has no field `kubernetes`");
    assertEquals(
        List.of(
            "VL0105 `partitions/p/fabric` has no field `leaves`",
            "allowed: generate, nodes, links",
            "help: it is a field of `generate`: write `generate: {leaves: …}`"),
        details().subList(2, 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cpu: "4"               | write it in decimal and unquoted: `4`
          cpu: 0x1f              | write it in decimal and unquoted: `31`
          cpu: 010               | write it in decimal and unquoted: `10`
          cpu: 4.0               | write it in decimal and unquoted: `4`
          cpu: +4                | write it in decimal and unquoted: `4`
          cpu: 1_000             | write it in decimal and unquoted: `1000`
          disks: {d: {rotational: yes}}  | write `true`
          disks: {d: {rotational: True}} | write `true`
          disks: {d: {rotational: Off}}  | write `false`
          description: 5         | quote it: `"5"`
          description: true      | quote it: `"true"`
          ssh: [a]               | write it like `{user: core, port: 2222}`
          reserve: 5             | write it like `{cpu: 2, memory: 4Gi}`
          phases: {a: 1}         | write a list: `[bootstrap, handover]`
          phases: steady         | write it like `[bootstrap, handover]`
          """)
  void wrongType(String field, String help) {
    check("hosts: {a: {" + field + "}}");
    assertEquals("help: " + help, details().getLast());
    assertEquals(1, diagnostics.sorted().size());
    assertEquals("VL0106", diagnostics.sorted().getFirst().code().name());
  }

  @Test
  void wrongTypeSaysWhatWasFound() {
    check("layers: [{name: a, clusters: {c: {kubernetes: 1.30, provider: k3d}}}]");
    assertEquals(
        List.of(
            "VL0106 `clusters/c/kubernetes` must be a string",
            "found: the number `1.30`",
            "expected: a string, such as `v1.35.5`",
            "help: write the whole version: `v1.30.0`"),
        details());
  }

  @Test
  void missingFieldsAreOneFault() {
    check("sizes: {a: {cpu: 2}, b: {cpu: 2, memroy: 1Gi, disk: 1Gi}}");
    said(
        "VL0107 5:11 `sizes/a` needs `memory` and `disk`",
        "VL0105 5:36 `sizes/b` has no field `memroy`");
    assertTrue(details().contains("help: add `memory: 8Gi` and `disk: 80Gi`"));
  }

  @Test
  void choiceWithTwoKeys() {
    check("hosts: {a: {bmc: {ipmi: {}, amt: {}}}}");
    said("VL0108 5:31 `hosts/a/bmc` can only be one of `ipmi` and `amt`");
    Label other = diagnostics.sorted().getFirst().others().getFirst();
    assertEquals("lab.yaml:5:21", other.range().toString());
  }

  @Test
  void choiceWithoutAKey() {
    check("hosts: {a: {bmc: {}}}");
    said("VL0108 5:15 `hosts/a/bmc` does not say which it is");
  }

  @Test
  void wordThatNeedsMore() {
    check("gitops: {source: git}");
    said("VL0108 5:20 `gitops/source` needs more than the word `git`");
  }

  @Test
  void unknownWords() {
    check(
        """
        phase: stedy
        gitops: {source: {svn: {}}}
        hosts: {a: {bmc: impi}}
        """);
    said(
        "VL0109 5:10 `stedy` is not a word for `phase`",
        "VL0109 6:21 `svn` is not a word for `gitops/source`",
        "VL0109 7:20 `impi` is not a word for `hosts/a/bmc`");
    assertEquals("help: did you mean `ipmi`?", details().getLast());
  }

  @Test
  void malformedValue() {
    check("hosts: {a: {memory: 16gb}}");
    said("VL0110 5:23 `hosts/a/memory` is malformed");
    assertTrue(details().stream().anyMatch(line -> line.startsWith("expected:")));
  }

  @Test
  void numbersOutOfRange() {
    check(
        "hosts: {a: {cpu: 0, location: {unit: 101}}}\n"
            + "sizes: {s: {cpu: 0, memory: 1Gi, disk: 1Gi}}");
    said(
        "VL0111 5:20 `hosts/a/cpu` must be 1 or more",
        "VL0111 5:40 `hosts/a/location/unit` must be 1 to 100",
        "VL0111 6:20 `sizes/s/cpu` must be more than 0");
  }

  @Test
  void nothingWhereSomethingMustBe() {
    check("hosts: {a: {cpu: , reserve: }}\nlayers: []");
    said(
        "VL0112 5:15 `hosts/a/cpu` has no value",
        "VL0112 5:22 `hosts/a/reserve` has no value",
        "VL0112 6:3 `layers` has no value");
    assertTrue(details().contains("help: write `{}` for it with its defaults"));
  }

  @ParameterizedTest
  @CsvSource({
    "Spark,spark",
    "my_host,my-host",
    "-a,a",
    "a-,a",
    "node.1,node-1",
    "a123456789012345678901234567890123456789012345678901234567890123456789,",
  })
  void badName(String name, String mended) {
    check("racks: {" + name + ": {}}");
    said("VL0201 5:11 `" + name + "` is not a name of a rack");
    String expected = "expected: lower-case letters, digits and dashes, 63 at most";
    assertEquals(mended == null ? expected : "help: write `" + mended + "`", details().getLast());
  }

  @Test
  void badNamesInListsAndValues() {
    check("racks: [a, B_1]\nlayers: [{name: Base}]");
    said("VL0201 5:14 `B_1` is not a name of a rack", "VL0201 6:19 `Base` is not a name");
  }

  @ParameterizedTest
  @CsvSource({"h-[8-1]", "h-[1-", "h-[]", "a-[1-2]-[3-4]", "h-[1-1000000000]"})
  void malformedRange(String name) {
    check("hosts: {\"" + name + "\": {}}");
    String line = Specs.lines(diagnostics).getFirst();
    assertTrue(line.startsWith("VL0202 5:11 malformed range in `" + name + "`: "), line);
    assertEquals(1, diagnostics.sorted().size());
  }

  @Test
  void rangeWhereThereCanBeNone() {
    check("racks: {\"r[1-2]\": {}}");
    said("VL0202 5:11 the name of a rack cannot carry a range: `r[1-2]`");
  }

  @Test
  void twiceInAList() {
    check("racks: [a, b, a]");
    said("VL0205 5:17 `a` stands twice in `racks`");
  }

  @Test
  void header() {
    SchemaCheck.check(
        SCHEMA,
        Specs.read("apiVersion: v1\nkind: lab\nmetadata: {name: a}\nspec: {layers: [{name: a}]}"),
        diagnostics);
    said(
        "VL0109 1:13 `apiVersion` must be `vlabc.dev/v1alpha1`", "VL0109 2:7 `kind` must be `Lab`");
  }

  @Test
  void notEvenAMapping() {
    Checked checked = SchemaCheck.check(SCHEMA, Specs.read("- a"), diagnostics);
    said("VL0106 1:1 the lab must be a mapping");
    assertTrue(checked.document().isEmpty());
    assertEquals("[]", checked.poisoned().toString());
    assertEquals(1, checked.poisoned().size());
  }

  @Test
  void emptyFile() {
    SchemaCheck.check(
        SCHEMA, Mapping.read(List.of(), Specs.read("a: 1").range().orElseThrow()), diagnostics);
    assertEquals(1, diagnostics.sorted().size());
    assertEquals("VL0107", diagnostics.sorted().getFirst().code().name());
  }

  @Test
  void aFaultPoisonsTheSmallestThingAroundIt() {
    Checked checked =
        check(
            """
            layers:
              - name: base
                clusters:
                  c: {kubernetes: v1.35.5, provider: k3d, components: {x: {vresion: 1}, y: {}}}
                  d: {kubernetes: 1, provider: k3d, components: {x: {}}}
            """);
    assertEquals(
        "[spec/layers/base/clusters/c/components/x, spec/layers/base/clusters/d,"
            + " spec/layers/base/clusters/d/components/x]",
        checked.poisoned().toString());
    assertTrue(checked.document().toString().contains("components={y={}}"));
  }

  @Test
  void aFaultOutsideOfThingsTakesJustTheFieldOut() {
    Checked checked = check("domain: 5\nphase: steady\nregistries: {via: {zot: {port: 0}}}");
    assertEquals("[]", checked.poisoned().toString());
    assertTrue(
        checked.document().toString().contains("spec={phase=steady, registries={via={zot={}}}"));
  }

  @Test
  void whatAMistypedFieldNamesCountsAsDeclared() {
    Checked checked = check("hots: {a: {}, b: {}}");
    assertEquals("[, spec/hosts/a, spec/hosts/b]", checked.poisoned().toString());
  }

  @Test
  void aLayerWithABadNameGoesButWhatIsInItCountsAsDeclared() {
    Checked checked =
        check("layers: [{name: A, clusters: {c: {kubernetes: v1.35.5, provider: k3d}}}]");
    assertEquals("[, spec/layers/A/clusters/c]", checked.poisoned().toString());
    assertFalse(checked.document().toString().contains("k3d"));
  }

  @Test
  void everyFaultOfALabAtOnce() {
    check("domain: 5\nhosts: {a: {cpu: x}, b: {cpu: y}}\nsizes: {A: {}}");
    assertEquals(4, diagnostics.sorted().size());
  }
}
