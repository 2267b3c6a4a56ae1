package dev.vlabc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vlabc.output.GeneratedFile;
import dev.vlabc.plan.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The programs' own schemas accept what is written for them. The schemas are not part of the
 * project: {@code -Dvlabc.schemas=FOLDER} says where they are.
 */
class SchemaTest {

  private static final List<Lab> PLANS =
      List.of(SamplePlans.small(), SamplePlans.mixed(), SamplePlans.bare());

  private static Schema schema(String name) throws IOException {
    Path beside = Golden.root().toAbsolutePath().normalize().resolveSibling("shared/schemas");
    Path file = Path.of(System.getProperty("vlabc.schemas", beside.toString())).resolve(name);
    assumeTrue(Files.exists(file), "schema " + name + ": absent, see -Dvlabc.schemas");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Files.readString(file), InputFormat.JSON);
  }

  private static void accepts(Schema schema, String end) {
    int checked = 0;
    for (Lab plan : PLANS) {
      for (GeneratedFile file :
          Emission.emit(plan, SamplePlans.provenance(), SamplePlans.inputs()).files()) {
        if (file.path().endsWith(end)) {
          assertEquals(List.of(), schema.validate(file.text(), InputFormat.YAML), file.path());
          checked++;
        }
      }
    }
    assertEquals(2, checked);
  }

  @Test
  void k3dAcceptsItsConfigurations() throws IOException {
    Schema schema = schema("k3d/v1alpha5/schema.json");
    accepts(schema, "/k3d.yaml");
    assertFalse(schema.validate("{servers: 0}", InputFormat.YAML).isEmpty());
  }

  @Test
  void containerlabAcceptsItsTopologies() throws IOException {
    Schema schema = schema("clab.schema.json");
    accepts(schema, "/topology.clab.yml");
    assertFalse(
        schema.validate("{name: a, topology: {nodes: {}, links: []}}", InputFormat.YAML).isEmpty());
  }
}
