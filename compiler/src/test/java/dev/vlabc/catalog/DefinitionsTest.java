package dev.vlabc.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlabc.data.Mapping;
import dev.vlabc.data.Node;
import dev.vlabc.data.YamlReader;
import dev.vlabc.diagnostic.Diagnostics;
import dev.vlabc.schema.DocumentSchema;
import dev.vlabc.schema.SchemaCheck;
import dev.vlabc.source.MemoryWorkspace;
import dev.vlabc.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  private static final Path ROOT = Path.of(System.getProperty("vlabc.root", ".."));

  private static final Catalog CATALOG =
      new Catalog(new MemoryWorkspace(Map.of()), DocumentSchema.lab(), new Diagnostics());

  private static Mapping read(String path) throws IOException {
    Diagnostics faults = new Diagnostics();
    SourceFile file = new SourceFile(path, Files.readString(ROOT.resolve(path)));
    Node node = YamlReader.read(file, faults).orElseThrow();
    assertTrue(faults.sorted().isEmpty(), () -> faults.sorted().toString());
    return (Mapping) node;
  }

  /** The catalog's are read without their schema, by one who knows its short forms and defaults. */
  @Test
  void aComponentIsTheSameWithItsSchemaAndWithout() throws IOException {
    for (String name : CATALOG.names()) {
      Diagnostics faults = new Diagnostics();
      Mapping written = read("templates/components/" + name + "/component.yaml");
      Mapping whole = new Definitions().checked(written, faults);
      assertTrue(faults.sorted().isEmpty(), () -> name + ": " + faults.sorted());
      CatalogComponent one = ComponentReader.read(name, written);
      CatalogComponent other = ComponentReader.read(name, whole);
      assertEquals(facts(other), facts(one), name);
      assertEquals(
          new TreeSet<>(other.settings().complete(Map.of()).keySet()),
          new TreeSet<>(one.settings().complete(Map.of()).keySet()));
    }
  }

  /** All but its settings, which are no value. */
  private static String facts(CatalogComponent one) {
    return one.toString().replaceAll("settings=[^,]*,", "");
  }

  @Test
  void everyCapabilityKeepsTheSchema() throws IOException {
    DocumentSchema schema =
        DocumentSchema.parse(Files.readString(ROOT.resolve("schema/capability.schema.json")));
    for (String name : CATALOG.capabilities()) {
      Diagnostics faults = new Diagnostics();
      SchemaCheck.check(schema, read("templates/capabilities/" + name + ".yaml"), faults);
      assertTrue(faults.sorted().isEmpty(), () -> name + ": " + faults.sorted());
      assertTrue(CATALOG.capability(name).isPresent(), name);
    }
  }

  /** One that nobody provides could be required by nobody. */
  @Test
  void everyCapabilityIsProvidedOrOffered() {
    SortedSet<String> unprovided = CATALOG.capabilities();
    unprovided.removeIf(name -> !CATALOG.providers(name).isEmpty());
    assertEquals(new TreeSet<>(Set.of("metrics")), unprovided, "metrics is k3s' own");
  }
}
