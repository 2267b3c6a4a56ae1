package dev.vlabc.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlabc.schema.Shape;
import dev.vlabc.schema.Specs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MergeTest {

  private static Shape cluster() {
    Shape shape = Labs.SCHEMA.root();
    for (String step : new String[] {"spec", "layers", "x", "clusters", "x"}) {
      shape = shape.child(step).orElseThrow();
    }
    return shape;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {kubernetes: a}               | {kubernetes: b}              | {kubernetes: b}
          {kubernetes: a}               | {manifests: [x]}             | {kubernetes: a, manifests: [x]}
          {manifests: [a, b]}           | {manifests: [c]}             | {manifests: [c]}
          {components: {a: {}, b: {}}}  | {components: {c: {}}}        | {components: {a: {}, b: {}, c: {}}}
          {components: {a: {version: 1, namespace: n}}} | {components: {a: {version: 2}}} | {components: {a: {version: 2, namespace: n}}}
          {components: {a: {}, b: {}}}  | {components: {a: ~}}         | {components: {b: {}}}
          {components: {b: {}}}         | {components: {a: ~}}         | {components: {b: {}, a: ~}}
          {provider: {kind: {workers: 1}}} | {provider: {kind: {image: x}}} | {provider: {kind: {workers: 1, image: x}}}
          {provider: {kind: {workers: 1}}} | {provider: {k3d: {}}}     | {provider: {k3d: {}}}
          {provider: {incus: {workers: {a: {}}}}} | {provider: {incus: {workers: 0}}} | {provider: {incus: {workers: 0}}}
          {provider: {incus: {workers: 3}}} | {provider: {incus: {workers: {a: {}}}}} | {provider: {incus: {workers: {a: {}}}}}
          {components: {a: {values: {x: {y: 1, z: 1}, l: [1, 2]}}}} | {components: {a: {values: {x: {y: 2}, l: [3]}}}} | {components: {a: {values: {x: {y: 2, z: 1}, l: [3]}}}}
          {components: {a: {values: {x: 1}}}} | {components: {a: {values: {x: ~}}}} | {components: {a: {values: {x: ~}}}}
          {managedBy: {bootstrap: a, steady: b}} | {managedBy: {steady: c}} | {managedBy: {bootstrap: a, steady: c}}
          """)
  void over(String base, String overlay, String merged) {
    assertEquals(
        Specs.read(merged).toString(),
        Merge.over(cluster(), Specs.read(base), Specs.read(overlay)).toString());
  }
}
