package dev.vlabc.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShapeTest {

  private static final Shape LAB = DocumentSchema.lab().root();

  private static Shape at(String path) {
    Shape shape = LAB;
    for (String step : path.split("/", -1)) {
      shape = shape.child(step).orElseThrow(() -> new AssertionError(path));
    }
    return shape;
  }

  @Test
  void namedThings() {
    Shape.Named hosts = assertInstanceOf(Shape.Named.class, at("spec/hosts"));
    assertEquals(Optional.of("host"), hosts.kind());
    assertTrue(hosts.ranges());
    assertTrue(hosts.things());
    assertTrue(hosts.entry().about().nullable());
    Shape.Named layers = assertInstanceOf(Shape.Named.class, at("spec/layers"));
    assertTrue(layers.listed());
    assertFalse(layers.things());
    assertFalse(assertInstanceOf(Shape.Named.class, at("spec/networks")).ranges());
    assertTrue(
        assertInstanceOf(Shape.Named.class, at("spec/layers/x/partitions/x/fabric/links")).links());
  }

  @Test
  void choices() {
    Shape.Choice source = assertInstanceOf(Shape.Choice.class, at("spec/gitops/source"));
    assertEquals(List.of("oci", "git"), List.copyOf(source.names()));
    assertEquals(List.of("oci"), List.copyOf(source.words()));
  }

  @Test
  void whatStandsBesideAReferenceWins() {
    About name = at("metadata/name").about();
    assertTrue(name.description().orElse("").startsWith("The name of the lab."));
    assertTrue(name.pattern().isPresent());
    About group = at("spec/layers/x/clusters/x/provider/incus/controlPlanes").about();
    assertFalse(group.nullable());
  }

  @Test
  void fieldsSayWhatTheyNeed() {
    Shape.Fields cluster = assertInstanceOf(Shape.Fields.class, at("spec/layers/x/clusters/x"));
    assertEquals(Set.of("kubernetes", "provider"), cluster.needed());
    Shape.Fields size = assertInstanceOf(Shape.Fields.class, at("spec/sizes/x"));
    assertEquals(Set.of("cpu", "memory", "disk"), size.required());
    assertEquals(
        Optional.of("prefix"),
        assertInstanceOf(Shape.Fields.class, at("spec/networks/x")).shortField());
    assertTrue(at("spec/hosts/x/address").about().unique());
    assertTrue(at("spec/registries/via/registry/host").about().only());
    assertEquals(Optional.of("host"), at("spec/registries/via/registry/host").about().refers());
  }

  @Test
  void otherForms() {
    assertInstanceOf(Shape.ByPhase.class, at("spec/layers/x/partitions/x/managedBy"));
    assertInstanceOf(Shape.Opaque.class, at("spec/layers/x/clusters/x/components/x/values"));
    assertTrue(assertInstanceOf(Shape.Many.class, at("spec/networks/x/dns")).lone());
    assertFalse(assertInstanceOf(Shape.Many.class, at("spec/gitops/recipients")).lone());
    assertInstanceOf(Shape.Value.class, at("spec/domain"));
  }

  @Test
  void everyPlaceHasADescription() {
    Set<String> seen = new HashSet<>();
    describe(LAB, "", seen);
    assertTrue(seen.size() > 200);
  }

  private static void describe(Shape shape, String path, Set<String> seen) {
    seen.add(path);
    assertTrue(shape.about().description().isPresent(), path);
    switch (shape) {
      case Shape.Fields fields -> below(fields, fields.names(), path, seen);
      case Shape.Choice choice -> below(choice, choice.names(), path, seen);
      case Shape.ByPhase phases -> below(phases, phases.names(), path, seen);
      case Shape.Named named -> describe(named.entry(), path + "/*", seen);
      case Shape.Many _, Shape.Value _, Shape.Opaque _ -> {}
    }
  }

  private static void below(Shape shape, Set<String> names, String path, Set<String> seen) {
    names.forEach(name -> describe(shape.child(name).orElseThrow(), path + "/" + name, seen));
  }

  @Test
  void defaultsAreNodes() {
    assertEquals(
        Optional.of("[default]"),
        at("spec/layers/x/clusters/x/provider/incus/profiles")
            .about()
            .fallback()
            .map(Node::toString));
  }

  @Test
  void recursionIsFine() {
    DocumentSchema schema =
        DocumentSchema.parse(
            """
            {"type": "object", "properties": {"next": {"$ref": "#"}, "leaf": {"type": "string"}}}
            """);
    Shape shape = schema.root();
    for (int i = 0; i < 50; i++) {
      shape = shape.child("next").orElseThrow();
    }
    assertTrue(shape.child("leaf").isPresent());
  }

  @Test
  void aSchemaThatLeadsNowhereIsABug() {
    DocumentSchema endless =
        DocumentSchema.parse(
            """
            {"properties": {"a": {"$ref": "#/$defs/a"}}, "$defs": {"a": {"$ref": "#/$defs/a"}}}
            """);
    assertThrows(IllegalArgumentException.class, () -> endless.root().child("a"));
    assertThrows(IllegalArgumentException.class, () -> DocumentSchema.parse("[]"));
  }
}
