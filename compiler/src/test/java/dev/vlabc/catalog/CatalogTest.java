package dev.vlabc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.Specs;
import dev.vlabc.source.MemoryWorkspace;
import dev.vlabc.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every component that vlabc ships and renders. */
class CatalogTest {

  static final Catalog CATALOG =
      new Catalog(new MemoryWorkspace(Map.of()), DocumentSchema.lab(), new Diagnostics());

  private static final Set<String> KEPT =
      Set.of("PersistentVolumeClaim", "Namespace", "CustomResourceDefinition");

  private static final Pattern PINNED =
      Pattern.compile(
          "([-a-z0-9.]+\\.[a-z]+(:[0-9]+)?/)?[-a-z0-9._/]+:(?!latest)[-A-Za-z0-9._]+(@sha256:[0-9a-f]{64})?");

  private static final Pattern VERSIONED =
      Pattern.compile(
          "\\s*(version|[a-z][A-Za-z0-9]*): [^\\s#\"'{}\\[\\]]*[0-9]+\\.[0-9]+[^\\s#]*");

  static Stream<String> components() {
    return CATALOG.names().stream()
        .filter(name -> !CATALOG.component(name).orElseThrow().steps().isEmpty());
  }

  private static Optional<String> text(String component, String file) {
    return CATALOG.file(component, file).map(SourceFile::text);
  }

  private static Set<String> lines(String component, String file) {
    Set<String> lines = new HashSet<>();
    text(component, file)
        .orElse("")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(lines::add);
    return lines;
  }

  private static Stream<Rendered> rendered(String component) {
    return ComponentLab.all(component).stream().map(lab -> Rendered.of(lab.rendered(CATALOG)));
  }

  @Test
  void thereAreSome() {
    assertTrue(components().toList().contains("powerdns"));
  }

  @ParameterizedTest
  @MethodSource("components")
  void isWithoutFault(String component) {
    SourceFile file = CATALOG.file(component, "component.yaml").orElseThrow();
    Diagnostics faults = new Diagnostics();
    Node read = YamlReader.read(file, faults).orElse(Mapping.empty());
    Mapping sound = new Definitions().checked(read, faults);
    new ComponentCheck(CATALOG, component, sound, file.whole(), faults).check();
    assertEquals(List.of(), Specs.lines(faults));
  }

  /** A secret that a capability comes with is one that the component invents. */
  @ParameterizedTest
  @MethodSource("components")
  void generatesTheKeysOfItsContracts(String component) {
    CatalogComponent entry = CATALOG.component(component).orElseThrow();
    entry
        .provides()
        .forEach(
            (capability, fields) -> {
              List<String> keys = CATALOG.capability(capability).orElseThrow().secret();
              Optional.ofNullable(fields.get(Capability.SECRET))
                  .ifPresent(
                      secret ->
                          assertTrue(
                              entry.generates().get(secret).keys().containsAll(keys), capability));
            });
  }

  @ParameterizedTest
  @MethodSource("components")
  void saysWhereVersionsAndImagesComeFrom(String component) {
    List<String> unsaid =
        text(component, "component.yaml")
            .orElseThrow()
            .lines()
            .filter(line -> VERSIONED.matcher(line).lookingAt())
            .filter(line -> !line.matches(".*\\S +# .*\\w.*"))
            .toList();
    assertEquals(List.of(), unsaid);
  }

  @ParameterizedTest
  @MethodSource("components")
  void writesNoValueThatItsChartDoesNotKnow(String component) {
    Set<String> known = lines(component, "keys.txt");
    Set<String> unknown = new TreeSet<>();
    rendered(component)
        .flatMap(made -> made.paths().stream())
        .filter(path -> !isKnown(path, known))
        .forEach(unknown::add);
    assertEquals(Set.of(), unknown);
  }

  private static boolean isKnown(String path, Set<String> known) {
    boolean found = known.contains(path);
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      found |= known.contains(path.substring(0, slash) + "/*");
    }
    return found || known.contains(path + "/*");
  }

  @ParameterizedTest
  @MethodSource("components")
  void makesObjectsThatStayWhereTheyMust(String component) {
    rendered(component).flatMap(made -> made.objects().stream()).forEach(CatalogTest::isObject);
  }

  private static void isObject(Map<?, ?> object) {
    for (String field : List.of("apiVersion", "kind")) {
      assertTrue(object.get(field) instanceof String text && !text.isEmpty(), object::toString);
    }
    Map<?, ?> metadata = (Map<?, ?>) object.get("metadata");
    assertTrue(metadata.get("name") instanceof String, object::toString);
    if (object.get("kind") instanceof String kind && KEPT.contains(kind)) {
      Map<?, ?> annotations = (Map<?, ?>) metadata.get("annotations");
      assertEquals(
          "disabled", annotations.get("kustomize.toolkit.fluxcd.io/prune"), object::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void pinsAndListsItsImages(String component) {
    Set<String> listed = lines(component, "images.txt");
    assertFalse(listed.isEmpty());
    listed.forEach(image -> assertTrue(PINNED.matcher(image).matches(), image));
    Set<String> unlisted = new TreeSet<>();
    rendered(component).flatMap(made -> made.texts("image").stream()).forEach(unlisted::add);
    unlisted.addAll(CATALOG.component(component).orElseThrow().images().values());
    unlisted.removeAll(listed);
    assertEquals(Set.of(), unlisted);
  }
}
