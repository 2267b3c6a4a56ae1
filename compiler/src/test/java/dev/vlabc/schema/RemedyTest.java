package dev.vlabc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.source.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reports advise. */
final class RemedyTest {

  private static final DocumentSchema SCHEMA = DocumentSchema.lab();

  private final Diagnostics diagnostics = new Diagnostics();

  private Checked check(String spec) {
    return SchemaCheck.check(SCHEMA, Specs.read(Specs.lab(spec)), diagnostics);
  }

  /** The help of the only fault. */
  private String help() {
    assertEquals(1, diagnostics.sorted().size(), () -> Specs.lines(diagnostics).toString());
    return diagnostics.sorted().getFirst().help().orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hosts: {a: {memory: 16GB}}          | write `16Gi` or `16G`
          hosts: {a: {memory: 16 gib}}        | write `16Gi`
          hosts: {a: {memory: 64000 kb}}      | write `64000Ki` or `64000k`
          hosts: {a: {memory: lots}}          | write something such as `64Gi`
          hosts: {a: {nics: {l: {mac: 54bf649a0110}}}} | write `"54:bf:64:9a:01:10"`
          domain: My_Lab.internal.            | write `my-lab.internal`
          gitops: {interval: 10 minutes}      | write `10m`
          gitops: {interval: 1 month}         | write something such as `10m` or `24h`
          gitops: {version: v2.7}             | write the whole version: `v2.7.0`
          gitops: {version: 2.7.5-rc}         | write the whole version: `v2.7.5`
          """)
  void malformedValues(String spec, String help) {
    check(spec);
    assertEquals(help, help());
    assertEquals("VL0110", diagnostics.sorted().getFirst().code().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gitops: {interval: 60}    | write something such as `10m` or `24h`
          gitops: {suspend: maybe}  | write `true` or `false`
          hosts: {a: {cpu: eight}}  | write something such as `16`
          phase:                    | give it one, as in `phase: bootstrap`, or leave the line out
          hosts: {a: {bmc: {}}}     | write one of them, such as `bmc: ipmi`
          hosts: {"a-[8-1]": {}}    | write `a-[1-8]`
          racks: {"r-[1-3]": {}}    | write each by its own name: `r-1` and `r-2` and so on
          """)
  void others(String spec, String help) {
    check(spec);
    assertEquals(help, help());
  }

  @Test
  void fieldOfWhatStandsBeside() {
    check("name: a");
    assertEquals(
        "it is a field of `metadata`, where it is already written: take this line out", help());
  }

  @Test
  void fieldOfWhatStandsBesideAndIsNotWrittenThere() {
    check("description: a");
    assertEquals("it is a field of `metadata`: write `metadata: {description: a}`", help());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hosts: [{name: a, cpu: 8}]     | hosts: {a: {cpu: 8}}          | a
          hosts: [{a: {cpu: 8}}, b]      | hosts: {a: {cpu: 8}, b: {}}   | a b
          hosts: [{a: {cpu: 0x1f}}]      | hosts: {a: {cpu: "0x1f"}}     | a
          racks: [{name: a}, 5]          | racks: {a: {}, "5": {}}       | 5 a
          hosts: [{cpu: 8}]              | hosts: {desktop: {cpu: 16, memory: 64Gi, disk: 500Gi}} |
          secrets: [{from: {env: {}}}]   | secrets: {git: {from: {env: {username: GIT_USERNAME, password: GIT_TOKEN}}}} |
          """)
  void mapsOfThingsAsLists(String spec, String line, String names) {
    Checked checked = check(spec);
    assertEquals("write it like `" + line + "`", help());
    String field = spec.substring(0, spec.indexOf(':'));
    assertEquals("`" + field + "` must be a mapping", diagnostics.sorted().getFirst().message());
    List<Path> declared = new ArrayList<>(List.of(Path.ROOT));
    if (names != null) {
      List.of(names.split(" ", -1)).forEach(name -> declared.add(Path.of("spec", field, name)));
    }
    assertEquals(declared, List.copyOf(checked.poisoned()));
  }

  @Test
  void layersAsAMap() {
    Checked checked =
        SchemaCheck.check(
            SCHEMA,
            Specs.read(
                "apiVersion: vlabc.dev/v1alpha1\nkind: Lab\nmetadata: {name: a}\n"
                    + "spec: {layers: {base: {clusters: {c: {}}}, top: {}}}"),
            diagnostics);
    assertEquals("write it like `layers: [{name: base, …}, …]`", help());
    assertEquals("[, spec/layers/base/clusters/c]", checked.poisoned().toString());
  }
}
